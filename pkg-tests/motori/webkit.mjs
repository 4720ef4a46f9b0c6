// WebKitGTK through its own WebKitWebDriver: W3C WebDriver over HTTP, spoken by hand, so no client to install.
//
// It needs a session bus and a screen, real ones: with the software-rendering variables of WebKit screenshots hang.

import { execFileSync, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { runs } from "../browser.mjs";

const PROGRAMMI = ["WebKitWebDriver", "dbus-run-session", "xvfb-run", "xauth"];
const MINIMA = 480; // px: its window does not get narrower; below, the page goes in a frame of the wanted width
const SCHERMO = [1400, 5000]; // tall enough to photograph most views whole
const TASTI = {
  Tab: "\uE004", Enter: "\uE007", Space: " ", Escape: "\uE00C", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Shift: "\uE008", Control: "\uE009", Home: "\uE011", End: "\uE010",
};
const DOPPIO = 600; // ms within which a second press makes a double click
const PAZIENZA = 30_000; // ms for a browser to start and for a window to take its size: on a busy machine it takes seconds
const PERSE = ["session not created", "invalid session id", "no such window", "unknown error", "timeout"]; // the driver lost its browser
const VARIABILI = ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_COMPOSITING_MODE", "LIBGL_ALWAYS_SOFTWARE"];

/** The browser that WebKitWebDriver drives: `WEBKIT` if set, else the MiniBrowser of the library. */
export function find() {
  for (const nome of PROGRAMMI) {
    try {
      execFileSync("which", [nome], { stdio: "ignore" });
    } catch {
      throw new Error(`No ${nome} here: install webkit2gtk-driver, dbus, xvfb and xauth`);
    }
  }
  const wished = process.env.WEBKIT;
  if (wished) {
    if (runs(wished)) return wished;
    throw new Error(`WEBKIT=${wished} is not a program that runs`);
  }
  const found = folders("/usr/lib", 2).map((folder) => join(folder, "MiniBrowser")).find(runs);
  if (!found) throw new Error("No MiniBrowser of WebKitGTK here: install webkit2gtk-driver, or give its path in WEBKIT");
  return found;
}

/** The folders `webkit*` under a folder, some levels down: the library puts its programs under the name of the machine. */
function folders(dove, giu) {
  let nomi = [];
  try {
    nomi = readdirSync(dove, { withFileTypes: true }).filter((voce) => voce.isDirectory()).map((voce) => voce.name);
  } catch { /* a folder that cannot be read has nothing for us */ }
  return nomi.flatMap((nome) => [
    ...(nome.startsWith("webkit") ? [join(dove, nome)] : []),
    ...(giu > 1 && nome.includes("-linux-") ? folders(join(dove, nome), giu - 1) : []),
  ]);
}

const freePort = () => new Promise((done, failed) => {
  const presa = createServer().on("error", failed).listen(0, "127.0.0.1", () => {
    const { port } = presa.address();
    presa.close(() => done(port));
  });
});

/** The driver or its window failed, not the page: who asked may start again in a new browser. */
const lost = (detto) => Object.assign(new Error(detto), { perso: true });

export async function launch() {
  const binary = find();
  const port = await freePort();
  const env = Object.fromEntries(Object.entries(process.env).filter(([nome]) => !VARIABILI.includes(nome)));
  env.LANG = "C.UTF-8";
  env.LANGUAGE = "it";
  // A group of its own: bus, screen, driver and browser are ended together, whatever happens here.
  const gruppo = spawn("dbus-run-session", ["--", "xvfb-run", "-a", "-s", `-screen 0 ${SCHERMO.join("x")}x24`, "WebKitWebDriver", "-p", String(port)],
    { detached: true, stdio: "ignore", env });
  const end = () => {
    try {
      process.kill(-gruppo.pid, "SIGKILL");
    } catch { /* already gone */ }
  };
  process.once("exit", end);
  for (const segnale of ["SIGINT", "SIGTERM"]) process.once(segnale, () => process.exit(1));

  async function call(method, path, body, attesa = 60_000) {
    const risposta = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, body: body === undefined ? undefined : JSON.stringify(body), signal: AbortSignal.timeout(attesa),
    }).catch((error) => {
      throw lost(`WebKit, ${path}: ${error.name === "TimeoutError" ? "no answer" : error.message}`);
    });
    const { value } = await risposta.json();
    if (!value?.error) return value;
    const detto = `WebKit, ${path}: ${value.error} ${value.message}`;
    throw PERSE.includes(value.error) ? lost(detto) : new Error(detto);
  }

  for (let n = 0; ; n += 1) {
    try {
      await call("GET", "/status");
      break;
    } catch (error) {
      if (n === 200 || gruppo.exitCode !== null) {
        end();
        throw new Error("WebKitWebDriver does not start", { cause: error });
      }
      await new Promise((poi) => setTimeout(poi, 100));
    }
  }
  const newSession = () => call("POST", "/session", { capabilities: { alwaysMatch: {
    browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  } } }, PAZIENZA); // once in some tens of sessions the driver never answers

  const prova = await newSession().catch((error) => {
    end();
    throw error;
  });
  let pronta = prova; // the driver holds one session at a time: the first tab takes the one already open
  return {
    versione: prova.capabilities.browserVersion,
    async newTab({ width, height }) {
      const { sessionId } = pronta ?? await newSession();
      pronta = null;
      const S = `/session/${sessionId}`;
      const run = async (espressione) => {
        const { bene, male } = await call("POST", `${S}/execute/async`, {
          script: `const fatto = arguments[0]; Promise.resolve().then(() => (${espressione})).then((bene) => fatto({ bene: bene ?? null }), (male) => fatto({ male: String(male?.stack ?? male) }));`,
          args: [],
        });
        if (male) throw new Error(male);
        return bene;
      };
      const actions = (lista) => call("POST", `${S}/actions`, { actions: lista });
      const press = (tasti) => actions([{ type: "key", id: "tastiera", actions: tasti }]);
      let vista = [width, height];
      let cornice = false;
      let ultimo = { x: -Infinity, y: 0, quando: 0 };

      /** There is no window manager: the window has the keyboard while the pointer, in the middle of the screen, is over it. */
      const place = (w, a) => call("POST", `${S}/window/rect`, { x: Math.floor((SCHERMO[0] - w) / 2), y: Math.floor((SCHERMO[1] - a) / 2), width: w, height: a });

      async function size(larga, alta) {
        vista = [larga, alta];
        if (cornice) await run(`void (frameElement.height = ${alta})`);
        const vera = Math.max(larga, MINIMA);
        await place(vera, alta);
        // The bar of the window takes its part, and a new size takes its time: asked again before it is there, it would
        // be asked for too much.
        let attesa = 50;
        for (const fine = Date.now() + PAZIENZA; Date.now() < fine; attesa = Math.min(attesa * 2, 2000)) {
          const [dentroL, dentroA] = await run("[top.innerWidth, top.innerHeight]");
          if (dentroA === alta && dentroL === vera) return;
          const { width: w, height: a } = await call("GET", `${S}/window/rect`);
          await place(w + vera - dentroL, a + alta - dentroA);
          await new Promise((poi) => setTimeout(poi, attesa));
        }
        throw lost(`WebKit: no window of ${larga} x ${alta}`);
      }

      async function goto(url) {
        cornice = false;
        await call("POST", `${S}/url`, { url });
        await size(...vista);
        cornice = vista[0] < MINIMA;
        if (!cornice) return;
        await run(`new Promise((poi) => {
          const foglio = new CSSStyleSheet();
          foglio.replaceSync("html, body { margin: 0; overflow: hidden } iframe { display: block; border: 0 }");
          document.adoptedStyleSheets = [foglio];
          const stretta = document.createElement("iframe");
          stretta.width = ${vista[0]};
          stretta.height = ${vista[1]};
          stretta.src = location.href;
          stretta.onload = () => poi();
          document.body.replaceChildren(stretta);
        })`);
        await call("POST", `${S}/frame`, { id: 0 });
      }

      return {
        requests: [], errors: [], // the driver tells neither: spia.js and the server do
        goto, run,
        mouse: async (x, y) => {
          // Two presses on one spot are a double click for this engine, whatever has come under the pointer meanwhile.
          const vicino = Math.hypot(x - ultimo.x, y - ultimo.y) < 10;
          if (vicino) await new Promise((poi) => setTimeout(poi, Math.max(0, ultimo.quando + DOPPIO - Date.now())));
          await actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [
            { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 },
          ] }]);
          ultimo = { x, y, quando: Date.now() };
        },
        key: (tasto) => {
          const tasti = tasto.split("+").map((nome) => TASTI[nome] ?? nome.toLowerCase());
          return press([...tasti.map((value) => ({ type: "keyDown", value })), ...tasti.reverse().map((value) => ({ type: "keyUp", value }))]);
        },
        write: (testo) => press([...testo].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }])),
        screenshot: async () => {
          const tutta = Math.min(await run("document.documentElement.scrollHeight"), SCHERMO[1] - 200);
          const [larga, alta] = vista;
          await size(larga, Math.max(alta, tutta));
          const png = await call("GET", `${S}/screenshot`);
          await size(larga, alta);
          return Buffer.from(png, "base64");
        },
        size,
        url: () => run("location.href"),
        close: () => call("DELETE", S),
      };
    },
    async close() {
      end();
      await new Promise((poi) => (gruppo.exitCode === null && gruppo.signalCode === null ? gruppo.once("exit", poi) : poi()));
    },
  };
}
