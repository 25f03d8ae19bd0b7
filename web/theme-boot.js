// Runs before the first paint (a blocking file, as the content security policy allows no inline script): theme and language.
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return localStorage.getItem('dutygraph.' + key);
    } catch (refused) {
      return null;
    }
  };
  var forced = /[?&]lang=(zh|en)\b/.exec(location.hash);
  var lang = (forced && forced[1]) || stored('lang') || 'zh';
  root.lang = lang === 'en' ? 'en' : 'zh-CN';
  root.dataset.theme = stored('theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
})();
