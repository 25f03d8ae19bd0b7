// Building nodes. Text from users and data enters as text nodes only; styles are set through the CSSOM.

const SVG = 'http://www.w3.org/2000/svg';

/** el('button.primary', {onclick, 'aria-label': '…'}, 'text', [nodes], null) */
export function el(tag, props, ...children) {
  return build((name) => document.createElement(name), tag, props, children);
}

/** The same for SVG elements. */
export function svg(tag, props, ...children) {
  return build((name) => document.createElementNS(SVG, name), tag, props, children);
}

function build(create, tag, props, children) {
  const [name, ...classes] = tag.split('.');
  const node = create(name || 'div');
  if (classes.length) node.setAttribute('class', classes.join(' '));
  if (props !== null && props !== undefined && (typeof props !== 'object' || props instanceof Node || Array.isArray(props))) {
    children.unshift(props);
    props = {};
  }
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on') && typeof value === 'function') node.addEventListener(key.slice(2), value);
    else if (key === 'class') node.setAttribute('class', [node.getAttribute('class'), value].filter(Boolean).join(' '));
    else if (key === 'dataset') Object.assign(node.dataset, value);
    else if (key === 'style') for (const [name, one] of Object.entries(value)) node.style.setProperty(name, one);
    else if (key === 'value' || key === 'checked' || key === 'selected' || key === 'indeterminate') node[key] = value;
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(node, child);
    else if (child !== null && child !== undefined && child !== false && child !== '') {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}

/** Puts `children` (nodes, strings, nested lists) in place of what `host` holds. */
export function fill(host, ...children) {
  host.replaceChildren();
  append(host, children);
  return host;
}

/** The first thing inside `host` that takes the keyboard focus. */
export function focusable(host) {
  return [...host.querySelectorAll('a[href],button:not([disabled]),input:not([disabled]),select,textarea,[tabindex]')].filter(
    (node) => node.tabIndex >= 0 && node.getClientRects().length > 0,
  );
}
