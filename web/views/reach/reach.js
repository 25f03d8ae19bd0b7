// Not built yet: the frame around it is.

export default {
  name: 'reach',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.reach') });
    return { update() {}, unmount() {} };
  },
};
