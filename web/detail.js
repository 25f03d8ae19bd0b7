// The detail panel, the same in every view: head, figures, tabs, foot. (The parts of each kind: panel/*.js)

export class Detail {
  constructor(host, app) {
    this.host = host;
    this.app = app;
  }
  update() {}
  show() {}
  forget() {}
}
