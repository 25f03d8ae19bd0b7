// Not built yet: the frame around it is.

export default {
  name: 'overview',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.overview') });
    return { update() {}, unmount() {} };
  },
};
