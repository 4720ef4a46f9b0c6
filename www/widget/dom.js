// A hundred lines of declarative DOM: steps describe what they want, patch() changes only what differs, so the field
// in use keeps its focus and a click is never lost to a re-render. No innerHTML: it works under Trusted Types.

/** Describes an element: plain data, so that a step can be tested without a DOM. */
export function h(tag, attrs, ...children) {
  const given = attrs ?? {};
  return { tag, key: given.key ?? given.id, attrs: given, children: children.flat(Infinity).filter(isShown) };
}

const isShown = (child) => child !== null && child !== undefined && child !== false && child !== "";

const current = new WeakMap(); // node -> the description it shows
const handlers = new WeakMap(); // node -> { type: function }
const LIVE = new Set(["value", "checked"]); // what the person changes: compared with the DOM, not with the last description

/** Makes the children of `parent` match the descriptions. */
export function patch(parent, children) {
  const reusable = new Map();
  const counters = new Map();
  for (const node of parent.childNodes) reusable.set(identity(current.get(node), counters), node);

  counters.clear();
  const wanted = children.filter(isShown).map((child) => {
    const description = typeof child === "object" ? child : { tag: "#text", text: String(child) };
    const id = identity(description, counters);
    const node = reusable.get(id) ?? create(description);
    reusable.delete(id);
    return [node, description];
  });

  for (const node of reusable.values()) node.remove();
  let cursor = parent.firstChild;
  for (const [node, description] of wanted) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
    update(node, description);
  }
}

function identity(description, counters) {
  if (!description) return {}; // a node of somebody else: never reused
  if (description.key !== undefined) return `${description.tag}#${description.key}`;
  const nth = counters.get(description.tag) ?? 0;
  counters.set(description.tag, nth + 1);
  return `${description.tag}:${nth}`;
}

const SVG = "svg:"; // `svg:line` is a line of a drawing, where `line` would be an unknown element of the page

function create({ tag, text }) {
  if (tag === "#text") return document.createTextNode(text);
  return tag.startsWith(SVG) ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(SVG.length)) : document.createElement(tag);
}

function update(node, description) {
  const before = current.get(node);
  current.set(node, description);
  if (description.tag === "#text") {
    if (node.data !== description.text) node.data = description.text;
    return;
  }
  for (const name of Object.keys(before?.attrs ?? {})) {
    if (!(name in description.attrs)) setAttribute(node, name, null);
  }
  for (const [name, value] of Object.entries(description.attrs)) {
    if (name === "key" || LIVE.has(name)) continue;
    if (name === "open" && !value) continue; // a disclosure is opened for the person, never closed under their hands
    if (name.startsWith("on")) listen(node, name.slice(2), value);
    else if (before?.attrs[name] !== value) setAttribute(node, name, value);
  }
  patch(node, description.children);
  // After the children: a select has its options only now.
  for (const name of LIVE) {
    if (name in description.attrs && node[name] !== description.attrs[name]) node[name] = description.attrs[name];
  }
}

function setAttribute(node, name, value) {
  if (name.startsWith("on")) listen(node, name.slice(2), null);
  else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

function listen(node, type, handler) {
  let own = handlers.get(node);
  if (!own) handlers.set(node, (own = {}));
  if (!(type in own)) node.addEventListener(type, (event) => own[type]?.(event));
  own[type] = handler;
}
