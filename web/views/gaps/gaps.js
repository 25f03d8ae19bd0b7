// Not built yet: the frame around it is.

export default {
  name: 'gaps',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.gaps') });
    return { update() {}, unmount() {} };
  },
};
