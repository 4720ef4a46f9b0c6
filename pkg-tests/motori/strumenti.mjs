// What runs inside the page: finding things through shadow roots as a person would, and measuring them.
// The function is sent as text to each engine: it uses nothing from outside itself.

export function strumenti() {
  const parole = (nodo) => (nodo.textContent ?? "").replace(/\s+/g, " ").trim();
  const inVista = (nodo) => nodo.checkVisibility({ visibilityProperty: true }) && nodo.getClientRects().length > 0;

  /** Every element under a root, those of open shadow roots too, in reading order. */
  function* tutti(radice) {
    for (const nodo of radice.children ?? []) {
      yield nodo;
      if (nodo.shadowRoot) yield* tutti(nodo.shadowRoot);
      yield* tutti(nodo);
    }
  }

  /** What an element is called, in the words a person reads: a group by its legend, a region by its title. */
  function nome(nodo) {
    if (nodo.ariaLabel) return nodo.ariaLabel;
    const titoli = (nodo.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean).map((id) => nodo.getRootNode().getElementById(id)).filter(Boolean);
    if (titoli.length > 0) return titoli.map(parole).join(" ");
    if (nodo.localName === "fieldset") return parole(nodo.querySelector("legend") ?? nodo);
    if (nodo.localName === "details") return parole(nodo.querySelector("summary") ?? nodo);
    return parole(nodo);
  }

  /**
   * The visible elements of a path: a selector, then the words it must have, then a selector inside it, and so on:
   * `["fieldset", "Sei uno studente", "label", "Sì"]`, `["#serve", "", "option"]`. Exactly those words; else starting
   * with them; else with them inside.
   */
  function trova(cammino) {
    let dove = [document];
    for (let n = 0; n < cammino.length; n += 2) {
      const [css, chiede] = [cammino[n], cammino[n + 1]];
      const suoi = [...new Set(dove.flatMap((radice) => [...tutti(radice)]))].filter((nodo) => nodo.matches(css) && inVista(nodo));
      dove = !chiede ? suoi
        : [(suo) => suo === chiede, (suo) => suo.startsWith(chiede), (suo) => suo.includes(chiede)].map((va) => suoi.filter((nodo) => va(nome(nodo)))).find((lista) => lista.length > 0) ?? [];
    }
    return dove;
  }

  /** What has the focus, through the shadow roots. */
  function fuoco() {
    let nodo = document.activeElement;
    while (nodo?.shadowRoot?.activeElement) nodo = nodo.shadowRoot.activeElement;
    return nodo;
  }

  /** What a finger on that point would touch. */
  function tocca(x, y) {
    let nodo = document.elementFromPoint(x, y);
    for (let dentro = nodo?.shadowRoot?.elementFromPoint(x, y); dentro && dentro !== nodo; dentro = nodo.shadowRoot?.elementFromPoint(x, y)) nodo = dentro;
    return nodo;
  }

  const contiene = (nodo, altro) => {
    for (let su = altro; su; su = su.parentNode ?? su.host) if (su === nodo) return true;
    return false;
  };
  const descrivi = (nodo) => nodo && `${nodo.localName}${nodo.id ? `#${nodo.id}` : ""}${nodo.className && typeof nodo.className === "string" ? `.${nodo.className.split(" ").join(".")}` : ""} "${parole(nodo).slice(0, 40)}"`;

  globalThis.strumenti = {
    tutti, nome, trova, fuoco, tocca, contiene, descrivi, inVista, parole,

    /** The middle of the first line of what is wanted, brought in sight and still; in words, why not yet. */
    async punto(cammino) {
      const [nodo] = trova(cammino);
      if (!nodo) return "not there";
      nodo.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      await new Promise((poi) => requestAnimationFrame(() => requestAnimationFrame(poi)));
      if (!nodo.isConnected) return "gone";
      const { x, y, width, height } = nodo.getClientRects()[0] ?? nodo.getBoundingClientRect();
      const [px, py] = [x + Math.min(width / 2, 200), y + height / 2];
      const sotto = tocca(px, py);
      return sotto && contiene(nodo, sotto) ? [px, py] : `under ${descrivi(sotto)}`;
    },
  };
}
