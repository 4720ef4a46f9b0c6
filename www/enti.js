// The page for offices. Three views, one at a time; the address says which, and in the first one what was chosen, so that
// a colleague can be sent the same advice. Nothing of a person is ever in the address, kept, or sent.

import { load } from "./dist/attestazione.js";
import { Attestazione } from "./enti/attestazione.js";
import { Codici } from "./enti/codici.js";
import { per, t } from "./enti/comune.js";
import { Servizio } from "./enti/servizio.js";
import { h, patch } from "./widget/dom.js";

const VISTE = ["servizio", "attestazione", "codici"];
let viste;

/** `#servizio?ente=comune` → `{ nome, scelte }`; what is not ours opens the first view. */
function leggiIndirizzo() {
  const [nome, scelte = ""] = location.hash.slice(1).split("?");
  return { nome: VISTE.includes(nome) ? nome : VISTE[0], scelte: new URLSearchParams(scelte) };
}

function mostra(conFuoco) {
  const { nome, scelte } = leggiIndirizzo();
  if (nome === "servizio") viste.servizio.setScelte(scelte);
  patch(per("viste"), [h("ul", {}, VISTE.map((una) => h("li", { key: una }, h("a", { href: una === "servizio" ? viste.servizio.indirizzo : `#${una}`, "aria-current": una === nome ? "page" : null }, t(`vista.${una}`)))))]);
  for (const una of VISTE) per(`vista-${una}`).hidden = una !== nome;
  viste[nome].disegna();
  document.title = t("pagina.titolo", { vista: t(`vista.${nome}`) });
  if (conFuoco) per(`titolo-${nome}`).focus();
}

// A file dropped beside its box must not take the place of the page.
for (const tipo of ["dragover", "drop"]) addEventListener(tipo, (event) => event.preventDefault());
// Going back to the page finds nothing of anybody.
addEventListener("pagehide", () => viste?.attestazione.svuota());

try {
  const motore = await load();
  viste = {
    servizio: new Servizio(per("vista-servizio"), motore),
    attestazione: new Attestazione(per("vista-attestazione"), motore),
    codici: new Codici(per("vista-codici"), motore),
  };
  per("avvio").textContent = "";
  mostra(false);
  addEventListener("hashchange", () => {
    if (location.hash !== "#contenuto") mostra(true);
  });
} catch (errore) {
  per("avvio").textContent = t("avvio.errore");
  reportError(errore);
}
