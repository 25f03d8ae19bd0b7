// Talking to the server: JSON in and out, RFC 9457 problems as Problem, every request can be stopped.

/** What the server (or the way to it) had to say against a request. status 0: not reached. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || String(status));
    this.status = status;
    this.type = body.type ?? '';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.mistakes = body.mistakes ?? [];
    this.refusals = body.refusals ?? [];
    this.conflicts = body.conflicts ?? [];
  }
}

export class Api {
  #lang;
  #listeners = { answered: [], lost: [], found: [], quiet: [] };
  #lost = false;
  #pending = 0;

  constructor(lang) {
    this.#lang = lang;
  }

  /** Events: answered(seconds), lost(), found(), quiet() when no request is under way any more. */
  on(event, listener) {
    this.#listeners[event].push(listener);
  }

  /** Requests under way. */
  get pending() {
    return this.#pending;
  }

  get lost() {
    return this.#lost;
  }

  /** @param {string} path without /api @param {object} [query] absent values are left out, lists joined by comma */
  get(path, query, options) {
    return this.send('GET', path, { query, ...options });
  }

  post(path, body, options) {
    return this.send('POST', path, { body, ...options });
  }

  put(path, body, options) {
    return this.send('PUT', path, { body, ...options });
  }

  delete(path, options) {
    return this.send('DELETE', path, options);
  }

  /** The full address of an API path, for links and EventSource. */
  url(path, query = {}) {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value === null || value === undefined || value === '') continue;
      search.set(key, Array.isArray(value) ? value.join(',') : value);
    }
    const text = search.toString().replace(/%2C/g, ',');
    return '/api' + path + (text ? '?' + text : '');
  }

  /** All pages of a list. */
  async all(path, query, options) {
    const items = [];
    for (let cursor; ; ) {
      const page = await this.get(path, { limit: 1000, ...query, cursor }, options);
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  }

  /** The answer to a POST as a file. */
  file(path, body, options) {
    return this.send('POST', path, { body, file: true, ...options });
  }

  async send(method, path, options = {}) {
    this.#pending++;
    try {
      return await this.#send(method, path, options);
    } finally {
      this.#pending--;
      if (!this.#pending) this.#tell('quiet');
    }
  }

  async #send(method, path, { query, body, signal, match, file }) {
    const started = performance.now();
    const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': this.#lang() };
    // The revision that was seen: somebody may have changed it since.
    if (match !== undefined) headers['If-Match'] = `"${match}"`;
    let payload = body;
    if (body !== undefined && !(body instanceof FormData)) {
      headers['Content-Type'] = 'application/json';
      payload = JSON.stringify(body);
    }
    let response;
    try {
      response = await fetch(this.url(path, query), { method, headers, body: payload, signal });
    } catch (failure) {
      if (failure.name === 'AbortError') throw failure;
      this.#setLost(true);
      throw new Problem(0);
    }
    this.#setLost(false);
    if (file && response.ok) return response.blob();
    const text = await response.text();
    let answer = {};
    try {
      answer = text ? JSON.parse(text) : {};
    } catch {
      answer = { detail: text.slice(0, 200) };
    }
    if (!response.ok) {
      // The health answer is useful while the server starts, too.
      if (path === '/health' && answer.status) return answer;
      throw new Problem(response.status, answer);
    }
    this.#tell('answered', (performance.now() - started) / 1000);
    return answer;
  }

  #setLost(lost) {
    if (lost === this.#lost) return;
    this.#lost = lost;
    this.#tell(lost ? 'lost' : 'found');
  }

  #tell(event, value) {
    for (const listener of this.#listeners[event]) listener(value);
  }
}
