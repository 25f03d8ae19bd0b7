// Not built yet: the frame around it is.

export default {
  name: 'imports',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.imports') });
    return { update() {}, unmount() {} };
  },
};
