// The first script of every test page: what the page prints, breaks, asks of the network or keeps, from its first byte.
// A plain script, from the page's own origin: it runs before any module and under the strictest policy.

(() => {
  const visto = { righe: [], rotti: [], chiesti: [], tenuti: [], scaricati: [] };
  globalThis.spia = visto;
  for (const nome of ["debug", "dir", "error", "info", "log", "table", "trace", "warn"]) {
    console[nome] = (...testi) => visto.righe.push(`${nome}: ${testi.join(" ")}`);
  }
  addEventListener("error", (event) => visto.rotti.push(`error: ${event.message ?? event.target?.src ?? event.target?.href}`), true);
  addEventListener("unhandledrejection", (event) => visto.rotti.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => visto.rotti.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));

  /** Calls to what would leave the page or stay in the device are written down, then let through. */
  const watch = (oggetto, nome, lista) => {
    const vero = oggetto?.[nome];
    if (!vero) return;
    oggetto[nome] = function (...cose) {
      visto[lista].push(`${nome} ${String(cose[0]?.url ?? cose[0] ?? "")}`);
      return new.target ? Reflect.construct(vero, cose, new.target) : Reflect.apply(vero, this, cose);
    };
    if (vero.prototype) oggetto[nome].prototype = vero.prototype;
  };
  watch(globalThis, "fetch", "chiesti");
  watch(globalThis, "WebSocket", "chiesti");
  watch(globalThis, "EventSource", "chiesti");
  watch(globalThis, "RTCPeerConnection", "chiesti");
  watch(Navigator.prototype, "sendBeacon", "chiesti");
  watch(XMLHttpRequest.prototype, "open", "chiesti");
  watch(Storage.prototype, "setItem", "tenuti");
  watch(IDBFactory.prototype, "open", "tenuti");
  watch(globalThis.CacheStorage?.prototype, "open", "tenuti");
  watch(globalThis.ServiceWorkerContainer?.prototype, "register", "tenuti");
  watch(History.prototype, "pushState", "tenuti");
  watch(History.prototype, "replaceState", "tenuti");
  const biscotto = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", { ...biscotto, set(testo) {
    visto.tenuti.push(`cookie ${testo}`);
    biscotto.set.call(this, testo);
  } });

  // A file that the page gives to the person is read here instead of going to a folder.
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute("download")) return click.call(this);
    const file = fetched.get(this.href);
    visto.scaricati.push({ nome: this.download, file });
    return undefined;
  };
  const fetched = new Map();
  const crea = URL.createObjectURL;
  URL.createObjectURL = (cosa) => {
    const indirizzo = crea.call(URL, cosa);
    fetched.set(indirizzo, cosa);
    return indirizzo;
  };
})();
