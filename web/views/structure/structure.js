// Not built yet: the frame around it is.

export default {
  name: 'structure',
  params: [],
  mount(host, app) {
    app.layout(host, { title: app.t('nav.structure') });
    return { update() {}, unmount() {} };
  },
};
