package dutygraph.web;

import com.microsoft.playwright.Page;
import java.util.List;

/** What must not be read on a page. */
final class Words {

    private Words() {}

    /**
     * Visible texts of the interface that nobody should see: keys without words, names of columns, codes of enums, what a program says of nothing,
     * and, on an English page, Chinese that is not marked as data.
     */
    @SuppressWarnings("unchecked")
    static List<String> strange(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const english = document.documentElement.lang === 'en';
                  const found = [];
                  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const text = node.textContent.trim();
                    const holder = node.parentElement;
                    if (!text || !holder.getClientRects().length || holder.closest('.mono, pre, code')) continue;
                    if (/\\b(undefined|null|NaN)\\b|−0$/.test(text)) found.push(text);
                    if (/^[a-z]+\\.[a-zA-Z.-]+$/.test(text)) found.push(text);
                    if (holder.matches('th, dt') && /^[a-z]+([A-Z][a-z]+)*$/.test(text)) found.push(text);
                    if (/^[A-Z]{4,}(_[A-Z]+)*$/.test(text) && text !== 'JSON') found.push(text);
                    // names stay Chinese within an English sentence
                    if (english && /\\p{Script=Han}/u.test(text) && !/[A-Za-z]{2}/.test(text) && !holder.closest('[lang^=zh]')) found.push(text);
                  }
                  return [...new Set(found)];
                }""");
    }
}
