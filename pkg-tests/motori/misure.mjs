// What no checker says by itself, measured in the page: one line for each thing that is wrong. As strumenti.mjs, the
// functions are sent as text and use only what that one left in the page.

/** Nothing beyond the width of the page (WCAG 1.4.10) and no words cut (1.4.4, 1.4.12). */
export function misuraSpazio() {
  const { tutti, inVista, descrivi } = globalThis.strumenti;
  const male = [];
  const largo = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > largo) male.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${largo}`);
  const scorre = (nodo) => {
    for (let su = nodo; su; su = su.parentNode ?? su.host) {
      if (su.nodeType === 1 && ["auto", "scroll"].includes(getComputedStyle(su).overflowX)) return true;
    }
    return false;
  };
  for (const nodo of tutti(document.body)) {
    if (!inVista(nodo) || nodo.closest("svg")) continue;
    const stile = getComputedStyle(nodo);
    if (stile.clipPath !== "none" || nodo.parentElement && getComputedStyle(nodo.parentElement).clipPath !== "none") continue; // for screen readers only
    const { left, right } = nodo.getBoundingClientRect();
    if ((right > largo + 1 || left < -1) && !scorre(nodo)) male.push(`out of the page: ${descrivi(nodo)} ${Math.round(left)}..${Math.round(right)}`);
    const nascosti = [stile.overflowX, stile.overflowY].some((come) => come === "hidden" || come === "clip");
    if (nascosti && (nodo.scrollWidth > nodo.clientWidth + 1 || nodo.scrollHeight > nodo.clientHeight + 1)) male.push(`words cut: ${descrivi(nodo)}`);
    if (["button", "select"].includes(nodo.localName) && nodo.scrollWidth > nodo.clientWidth + 1) male.push(`words out of the box: ${descrivi(nodo)}`);
  }
  return male;
}

/** Targets of 24 x 24 px at least (2.5.8): a box or a radio button together with its label; links inside a sentence are excepted. */
export function misuraBersagli() {
  const { tutti, inVista, descrivi } = globalThis.strumenti;
  return [...tutti(document.body)]
    .filter((nodo) => nodo.matches("button, select, summary, input, a[href], [role=button], [tabindex='0']") && inVista(nodo) && getComputedStyle(nodo).clipPath === "none")
    .flatMap((nodo) => {
      let { width, height } = nodo.getBoundingClientRect();
      if (nodo.matches("[type=radio], [type=checkbox]")) {
        const etichetta = nodo.labels[0]?.getBoundingClientRect();
        height = Math.max(height, etichetta?.height ?? 0);
        width += etichetta?.width ?? 0;
      }
      if (nodo.localName === "a" && getComputedStyle(nodo).display === "inline") return []; // its line is its height
      return width >= 24 && height >= 24 ? [] : [`${Math.round(width)} x ${Math.round(height)} px: ${descrivi(nodo)}`];
    });
}

/** Headings go down one level at a time (1.3.1), each id is of one element, each control has a name, each field its error. */
export function misuraStruttura() {
  const { tutti, inVista, descrivi, parole } = globalThis.strumenti;
  const male = [];
  let prima = 0;
  const visti = new Map();
  for (const nodo of tutti(document.body)) {
    if (nodo.id) {
      const suoi = visti.get(nodo.getRootNode()) ?? visti.set(nodo.getRootNode(), new Set()).get(nodo.getRootNode());
      if (suoi.has(nodo.id)) male.push(`id twice: ${nodo.id}`);
      suoi.add(nodo.id);
    }
    if (!inVista(nodo)) continue;
    const livello = Number(/^h([1-6])$/.exec(nodo.localName)?.[1] ?? 0);
    if (livello) {
      if (livello > prima + 1) male.push(`after h${prima}: ${descrivi(nodo)}`);
      prima = livello;
      if (!parole(nodo)) male.push(`empty heading: ${descrivi(nodo)}`);
    }
    const radice = nodo.getRootNode();
    for (const attributo of ["aria-describedby", "aria-labelledby", "aria-controls", "for"]) {
      for (const id of (nodo.getAttribute(attributo) ?? "").split(" ").filter(Boolean)) {
        if (!radice.getElementById(id)) male.push(`${attributo} leads nowhere: ${descrivi(nodo)} -> ${id}`);
      }
    }
    if (nodo.matches("input, select, textarea") && ![...nodo.labels ?? []].some(parole) && !nodo.ariaLabel && !nodo.getAttribute("aria-labelledby")) male.push(`no label: ${descrivi(nodo)}`);
    if (nodo.matches("[aria-invalid=true]")) {
      const [errore] = (nodo.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.startsWith("errore-")).map((id) => radice.getElementById(id));
      if (!errore || !parole(errore)) male.push(`wrong and not told how (3.3.1): ${descrivi(nodo)}`);
    }
  }
  return male;
}

/**
 * What has the focus shows it (2.4.7), with a ring of 2 px and a contrast of 3:1 (1.4.11), in sight and not under
 * anything that stays in its place (2.4.11).
 */
export function misuraFuoco() {
  const { fuoco, tocca, contiene, descrivi } = globalThis.strumenti;
  const nodo = fuoco();
  if (!nodo || nodo.getRootNode() === document || /^h\d$/.test(nodo.localName)) return []; // the page's own; the title of a step, which nobody can act on
  const male = [];
  const numeri = (colore) => {
    const [r = 0, g = 0, b = 0, a = 1] = (colore.match(/[\d.]+/g) ?? []).map(Number);
    return { rgb: [r, g, b], a };
  };
  const luce = ({ rgb }) => {
    const [r, g, b] = rgb.map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrasto = (uno, altro) => {
    const [chiaro, scuro] = [luce(uno), luce(altro)].sort((a, b) => b - a);
    return (chiaro + 0.05) / (scuro + 0.05);
  };
  let sfondo = { rgb: [255, 255, 255] };
  for (let su = nodo.parentNode; su; su = su.parentNode ?? su.host) {
    if (su.nodeType !== 1) continue;
    const suo = numeri(getComputedStyle(su).backgroundColor);
    if (suo.a > 0) {
      sfondo = suo;
      break;
    }
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(nodo);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) male.push(`no focus ring: ${descrivi(nodo)}`);
  else if (!/^auto$/.test(outlineStyle) && contrasto(numeri(outlineColor), sfondo) < 3) male.push(`faint focus ring ${outlineColor}: ${descrivi(nodo)}`);
  const { left, right, top, bottom } = nodo.getBoundingClientRect();
  const [x1, x2, y1, y2] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (x2 - x1 < 1 || y2 - y1 < 1) return [...male, `in focus and out of sight: ${descrivi(nodo)}`];
  const punti = [[(x1 + x2) / 2, (y1 + y2) / 2], [x1 + 2, y1 + 2], [x2 - 2, y2 - 2], [x1 + 2, y2 - 2], [x2 - 2, y1 + 2]];
  const sopra = punti.map(([x, y]) => tocca(x, y)).filter((chi) => chi && !contiene(nodo, chi) && !contiene(chi, nodo));
  if (sopra.length === punti.length) male.push(`in focus and covered by ${descrivi(sopra[0])}: ${descrivi(nodo)}`);
  return male;
}

/** Nothing moves by itself (2.2.2, 2.3.3). */
export function misuraMoto() {
  const { tutti, descrivi } = globalThis.strumenti;
  return [...tutti(document.body)].filter((nodo) => nodo.getAnimations().length > 0 || getComputedStyle(nodo).scrollBehavior === "smooth").map((nodo) => `moves: ${descrivi(nodo)}`);
}

/** The spacing that a person may want (1.4.12), on the page and in every shadow root; `false` takes it back. */
export function allargaTesto(si) {
  const foglio = (globalThis.testoLargo ??= new CSSStyleSheet());
  foglio.replaceSync("*, *::before { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
  const radici = [document, ...[...globalThis.strumenti.tutti(document)].map((nodo) => nodo.shadowRoot).filter(Boolean)];
  for (const radice of radici) {
    const altri = [...radice.adoptedStyleSheets].filter((suo) => suo !== foglio);
    radice.adoptedStyleSheets = si ? [...altri, foglio] : altri;
  }
}
