// Pointer and focus: what keeps a click from being lost, and what leads the person to the right place.

const ATTESA_PUNTATORE = 1000; // ms: a list that opens under the pointer may keep its release for itself

/**
 * Leaving a text field may add or remove an error above the button that is being pressed: the page moves, and the click
 * falls elsewhere. `soon()` runs the action once the pointer is up and its click is over; `cancel()` forgets it.
 */
export function newRinvio(radice, azione) {
  let premuto = false;
  let attesa = null;

  const cancel = () => {
    clearTimeout(attesa);
    attesa = null;
  };
  const soon = () => {
    cancel();
    attesa = setTimeout(azione, premuto ? ATTESA_PUNTATORE : 0);
  };
  const release = () => {
    premuto = false;
    if (attesa !== null) soon();
  };
  radice.addEventListener("pointerdown", () => {
    premuto = true;
    for (const fine of ["pointerup", "pointercancel"]) radice.ownerDocument.defaultView.addEventListener(fine, release, { once: true, capture: true });
  }, true);
  return { soon, cancel };
}

/** Focus on a field or a title, opening the disclosures around it. */
export function focusOn(radice, chiave) {
  const nodo = radice.getRootNode().getElementById(chiave);
  if (!nodo) return;
  for (let su = nodo.parentElement; su; su = su.parentElement) if (su.localName === "details") su.open = true;
  nodo.focus();
  if (nodo.localName !== "input") nodo.scrollIntoView?.({ block: "nearest" });
  if (chiave !== "titolo-passo") return;
  radice.scrollIntoView?.({ block: "start" });
  // On a phone what stands above the title fills half of the screen.
  if (nodo.getBoundingClientRect().bottom > innerHeight / 2) nodo.scrollIntoView?.({ block: "start" });
}

/** How wide the element is, in pixels; a drawing made for another width is made again. */
export function newLarghezza(radice, azione) {
  let osservata = null;
  let ultima = 0;
  return () => {
    osservata ??= new ResizeObserver(() => {
      if (Math.abs(radice.clientWidth - ultima) > 8) requestAnimationFrame(azione); // not inside the observer: it may change sizes
    });
    osservata.observe(radice);
    ultima = radice.clientWidth;
    return ultima;
  };
}
