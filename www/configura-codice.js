// From the choices of the generator to what a site pastes: plain text, no DOM.

/** The ways to deliver: what stands in the page, and the policy that it must allow. */
export const CONSEGNE = {
  modulo: { codice: (scelte) => elemento(scelte, ({ base, integrita }) => `<script type="module" src="${base}define.js"${sri(integrita, "define.js")}></script>`),
    policy: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'" },
  file: { codice: (scelte) => elemento(scelte, ({ base, integrita }) => `<script defer src="${base}isee-simulatore.js"${sri(integrita, "isee-simulatore.js")}></script>`),
    policy: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'" },
  riquadro: { codice: riquadro, policy: "script-src 'self'; style-src 'self'; frame-src 'self'" },
};

const sri = (integrita, file) => (integrita?.files[file] ? ` integrity="${integrita.files[file]}" crossorigin="anonymous"` : "");

/** The tag, the JSON that it names, the script. */
function elemento(scelte, script) {
  const tag = ["isee-simulatore", ...attributi(scelte).map(([nome, valore]) => `${nome}="${testo(valore)}"`)].join(" ");
  return [
    `<${tag}>`, `  <a href="${testo(scelte.link)}">Simula il tuo ISEE</a>`, "</isee-simulatore>",
    scelte.soglie.length > 0 && dati("isee-soglie", scelte.soglie), scelte.prestazioni.length > 0 && dati("isee-prestazioni", scelte.prestazioni),
    script({ ...scelte, base: testo(scelte.base) }),
  ];
}

/** A link, which the script turns into a frame; what is too long for an address in a JSON beside it. */
function riquadro({ base, integrita, colori, soglie, prestazioni, ...scelte }) {
  const indirizzo = new URLSearchParams([...attributi(scelte), ...Object.entries(colori)]);
  const lunghi = Object.entries({ soglie, prestazioni }).filter(([, elenco]) => elenco.length > 0);
  return [
    `<a data-isee${lunghi.length > 0 ? '="#isee-dati"' : ""} href="${testo(`${base}embed.html${indirizzo.size > 0 ? `?${indirizzo}` : ""}`)}">Simula il tuo ISEE</a>`,
    lunghi.length > 0 && dati("isee-dati", Object.fromEntries(lunghi)),
    `<script defer src="${testo(base)}carica.js"${sri(integrita, "carica.js")}></script>`,
  ];
}

/** The attributes of the tag, in order; without those that are left to their default. */
export function attributi({ anno, lingua, modalita, senza = [], nazionali = true, nascondi = [], chiede = [], soglie = [], prestazioni = [] }) {
  const elenco = (valori) => valori.filter(Boolean).join(" ");
  return Object.entries({
    anno, lingua, modalita, senza: elenco(senza), nascondi: elenco([!nazionali && "nazionali", ...nascondi]), chiede: elenco(chiede),
    soglie: soglie.length > 0 && "#isee-soglie", prestazioni: prestazioni.length > 0 && "#isee-prestazioni",
  }).filter(([, valore]) => valore);
}

/** `{ html, css, js, policy }`: what goes in the page, in its sheet, in its script (empty when there is nothing). */
export function codice(scelte) {
  const { colori, chiede, consegna } = scelte;
  const token = consegna === "riquadro" ? [] : Object.entries(colori);
  return {
    html: CONSEGNE[consegna].codice(scelte).filter(Boolean).join("\n"),
    css: token.length > 0 ? ["isee-simulatore {", ...token.map(([nome, colore]) => `  ${nome}: ${colore};`), "}"].join("\n") : "",
    js: chiede.length > 0 ? [
      'document.addEventListener("isee-consegna", ({ detail }) => {',
      chiede.includes("risultato") && "  const { ordinario } = detail.risultato.indicatori; // in euro: usalo qui",
      chiede.includes("dati") && "  const { nucleo } = detail.dati; // le risposte: usale qui",
      "});",
    ].filter(Boolean).join("\n") : "",
    policy: CONSEGNE[consegna].policy,
  };
}

const testo = (valore) => String(valore).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** In a script the text is not HTML, but `</script` would end it. */
const dati = (id, valore) => `<script type="application/json" id="${id}">\n${JSON.stringify(valore, null, 2).replaceAll("<", "\\u003c")}\n</script>`;

/** How much two colours differ (WCAG 2): under 4.5 a text cannot be read well. */
export function contrasto(uno, altro) {
  const luce = (colore) => [1, 3, 5].map((i) => parseInt(colore.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((somma, c, i) => somma + c * [0.2126, 0.7152, 0.0722][i], 0);
  const [chiara, scura] = [luce(uno), luce(altro)].sort((a, b) => b - a);
  return (chiara + 0.05) / (scura + 0.05);
}
