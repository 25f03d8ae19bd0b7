// Geometry of the graph without the graph: all functions are deterministic, so two people see the same picture.

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** n places on a spiral, the first in the middle. */
export function spiral(n, step = 110) {
  return Array.from({ length: n }, (_, index) => ({ x: step * Math.sqrt(index) * Math.cos(index * GOLDEN), y: step * Math.sqrt(index) * Math.sin(index * GOLDEN) }));
}

/** Pushes boxes {x, y, width, height} apart until none overlaps another; at least `gap` remains between them. */
export function spread(boxes, gap) {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < 120; round++) {
    let clashes = 0;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i];
        const b = moved[j];
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const overX = (a.width + b.width) / 2 + gap - Math.abs(dx);
        const overY = (a.height + b.height) / 2 + gap - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        clashes++;
        if (overX < overY) {
          const push = (overX / 2 + 0.5) * (dx < 0 ? -1 : 1);
          a.x -= push;
          b.x += push;
        } else {
          const push = (overY / 2 + 0.5) * (dy < 0 ? -1 : 1);
          a.y -= push;
          b.y += push;
        }
      }
    }
    if (!clashes) break;
  }
  return moved;
}
