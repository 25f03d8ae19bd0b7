// Dragging with the pointer: begins after 4 px, follows with a small label, and asks what lies below.

import { el } from '../../dom.js';

const THRESHOLD = 4;

/**
 * Makes what `event` (a pointerdown) pressed follow the pointer.
 *
 * @param label said at the pointer
 * @param over called with {x, y}; answers {target, reason}: a reason means it may not be dropped there; null for nothing below
 * @param drop called with (target, {x, y})
 * @param end called in the end, dropped or not
 */
export function drag(event, { label, over, drop, end = () => {} }) {
  if (event.button !== 0) return;
  const from = { x: event.clientX, y: event.clientY };
  let ghost = null;
  let found = null;

  const move = (moved) => {
    const at = { x: moved.clientX, y: moved.clientY };
    if (!ghost) {
      if (Math.hypot(at.x - from.x, at.y - from.y) < THRESHOLD) return;
      ghost = el('div.drag-label', { 'aria-hidden': 'true' });
      document.body.append(ghost);
      document.body.classList.add('dragging');
    }
    moved.preventDefault();
    found = over(at);
    ghost.textContent = found?.reason ?? label;
    ghost.classList.toggle('drag-no', !!found?.reason);
    ghost.style.left = Math.min(at.x + 12, innerWidth - ghost.offsetWidth - 8) + 'px';
    ghost.style.top = Math.min(at.y + 14, innerHeight - ghost.offsetHeight - 8) + 'px';
  };
  const stop = (ended) => {
    removeEventListener('pointermove', move, true);
    removeEventListener('pointerup', up, true);
    removeEventListener('pointercancel', cancel, true);
    removeEventListener('keydown', key, true);
    document.body.classList.remove('dragging');
    if (ghost) {
      ghost.remove();
      // The click that ends a drag is no click.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), 50);
    }
    end(ended);
  };
  const up = (ended) => {
    const at = { x: ended.clientX, y: ended.clientY };
    const dropped = ghost && found && !found.reason ? found.target : null;
    stop();
    if (dropped !== null && dropped !== undefined) drop(dropped, at);
  };
  const cancel = () => stop();
  const key = (pressed) => {
    if (pressed.key !== 'Escape') return;
    pressed.stopPropagation();
    found = null;
    stop();
  };
  addEventListener('pointermove', move, true);
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', cancel, true);
  addEventListener('keydown', key, true);
}

function swallow(event) {
  event.stopPropagation();
  event.preventDefault();
}
