// Not built yet: the frame around it is.

export default {
  name: 'overlaps',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.overlaps') });
    return { update() {}, unmount() {} };
  },
};
