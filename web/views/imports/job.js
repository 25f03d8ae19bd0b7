// One import on the server, from the upload to its result. It outlives the view, so that another view may be looked at meanwhile.

export class Job {
  #listeners = new Set();
  #source = null;

  constructor(api, { files, mapping, dryRun, replace }) {
    this.api = api;
    this.files = files;
    this.mapping = mapping;
    this.dryRun = dryRun;
    this.replace = replace;
    this.state = 'UPLOADING';
    this.sheets = new Map();
    this.phase = null;
    this.result = null;
    this.problem = null;
  }

  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get running() {
    return this.state === 'UPLOADING' || this.state === 'RUNNING';
  }

  /**
   * Sends the files and follows the events; state is then what the server says it is, REFUSED where it took no files, or UNKNOWN
   * where nobody can say what was written.
   *
   * @returns when the import has ended, however it did
   */
  async run() {
    const form = new FormData();
    for (const file of this.files) form.append('files', file, file.name);
    if (this.mapping) form.append('mapping', this.mapping, this.mapping.name);
    form.append('dryRun', String(this.dryRun));
    form.append('replace', String(this.replace));
    try {
      const { id, events } = await this.api.post('/imports', form);
      this.id = id;
      this.state = this.state === 'CANCELLED' ? 'CANCELLED' : 'RUNNING';
      if (this.state === 'CANCELLED') await this.stop();
      this.#tell();
      await this.#follow(events ?? this.api.url(`/imports/${id}/events`));
      await this.#end();
    } catch (problem) {
      this.state = problem.status && !this.id ? 'REFUSED' : 'UNKNOWN';
      this.problem = problem;
    }
    this.#source?.close();
    this.#tell();
  }

  async stop() {
    if (!this.id) {
      this.state = 'CANCELLED';
      this.#tell();
      return;
    }
    try {
      await this.api.delete('/imports/' + this.id);
    } catch {
      // It had ended by itself; the events say how.
    }
  }

  #follow(address) {
    return new Promise((resolve) => {
      const source = new EventSource(address);
      this.#source = source;
      source.addEventListener('progress', (event) => {
        const { phase, sheet, done, total } = JSON.parse(event.data);
        this.phase = phase;
        // A phase that is about no single sheet has a line of its own.
        this.sheets.set(sheet || phase, { sheet, phase, done, total });
        this.#tell();
      });
      source.addEventListener('done', () => resolve());
      // The end of the stream and a broken connection look alike: the state of the import says which.
      source.onerror = () => resolve();
    }).finally(() => this.#source?.close());
  }

  // The server goes on without us: as long as it cannot be reached it is asked again.
  async #end() {
    for (;;) {
      const answer = await this.api.get('/imports/' + this.id).catch((problem) => {
        if (problem.status === 0) return null;
        throw problem;
      });
      if (answer) {
        this.state = answer.state;
        this.result = answer.result ?? null;
        if (answer.state !== 'RUNNING') return;
      }
      await new Promise((resolve) => setTimeout(resolve, answer ? 400 : 1500));
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener(this);
  }
}

/** Sums of the result's sheets. */
export function sums(result) {
  const total = { rows: 0, added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const sheet of result.sheets ?? []) for (const key of Object.keys(total)) total[key] += sheet[key] ?? 0;
  return total;
}

/** Where a spreadsheet finds the cell: 机构!F17. */
export function place({ sheet, columnLetter, row }) {
  return `${sheet ?? ''}${sheet && (columnLetter || row) ? '!' : ''}${columnLetter ?? ''}${row ?? ''}`;
}
