// Keyboard: single letters only while no text is being typed, never during input-method composition, and they can be switched off.

const STORE = 'dutygraph.singleKeys';

export function singleKeys() {
  return localStorage.getItem(STORE) !== 'off';
}

export function setSingleKeys(on) {
  localStorage.setItem(STORE, on ? 'on' : 'off');
}

/** Whether this key press belongs to a text field or an input method. */
export function typing(event) {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target;
  return target instanceof Element && target.matches('input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]');
}

/** 'Ctrl+Shift+z', 'g', '?': how bindings name a key press. Shift is named only with letters and named keys. */
export function chord(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const named = event.key.length > 1 || /[a-z]/.test(key);
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey && named ? 'Shift+' : '') + key;
}
