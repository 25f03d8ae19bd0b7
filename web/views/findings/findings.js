// Not built yet: the frame around it is.

export default {
  name: 'findings',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.findings') });
    return { update() {}, unmount() {} };
  },
};
