// A hundred lines of declarative DOM: steps describe what they want, patch() changes only what differs, so the field
// in use keeps its focus and a click is never lost to a re-render. No innerHTML: it works under Trusted Types.

/** Describes an element: plain data, so that a step can be tested without a DOM. */
export function h(tag, attrs, ...children) {
  const given = attrs ?? {};
  return { tag, key: given.key ?? given.id, attrs: given, children: collect(children, []) };
}

/** What is shown, in one list. */
function collect(children, into) {
  for (const child of children) {
    if (Array.isArray(child)) collect(child, into);
    else if (child !== null && child !== undefined && child !== false && child !== "") into.push(child);
  }
  return into;
}

const records = new WeakMap(); // node -> what we made it show: { node, tag, key, description, kids, handlers }
const LIVE = ["value", "checked"]; // what the person changes: compared with the DOM, not with the last description

/** Makes the children of `parent` match the descriptions. The very same description as before is taken as unchanged. */
export function patch(parent, children) {
  if (!records.has(parent)) records.set(parent, { node: parent, kids: null });
  patchKids(records.get(parent), collect(children, []));
}

function patchKids(record, children) {
  if (!isInPlace(record, children)) record.kids = place(record.node, children);
  for (let i = 0; i < children.length; i += 1) update(record.kids[i], children[i]);
}

/** Most renders change no more than a text: the nodes are those of the last time, in the same order. */
function isInPlace({ node, kids }, children) {
  if (kids?.length !== children.length || node.childNodes.length !== children.length) return false;
  return children.every((child, i) => kids[i].tag === tagOf(child) && kids[i].key === child.key && kids[i].node.parentNode === node);
}

const tagOf = (child) => (typeof child === "object" ? child.tag : "#text");

/** Nodes that were there are used again for the same key, or for the same place among those of their tag; the others go. */
function place(parent, children) {
  const reusable = new Map();
  const counters = new Map();
  for (const node of parent.childNodes) {
    const own = records.get(node);
    reusable.set(own ? identity(own.tag, own.key, counters) : {}, own ?? { node }); // a node of somebody else is never reused
  }
  counters.clear();
  const kids = children.map((child) => {
    const id = identity(tagOf(child), child.key, counters);
    const record = reusable.get(id) ?? create(child);
    reusable.delete(id);
    return record;
  });
  for (const { node } of reusable.values()) node.remove();
  let cursor = parent.firstChild;
  for (const { node } of kids) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  return kids;
}

function identity(tag, key, counters) {
  if (key !== undefined) return `${tag}#${key}`;
  const nth = counters.get(tag) ?? 0;
  counters.set(tag, nth + 1);
  return `${tag}:${nth}`;
}

const SVG = "svg:"; // `svg:line` is a line of a drawing, where `line` would be an unknown element of the page

function create(child) {
  const tag = tagOf(child);
  const node = tag === "#text" ? document.createTextNode("")
    : tag.startsWith(SVG) ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(SVG.length)) : document.createElement(tag);
  const record = { node, tag, key: child.key, description: null, kids: null, handlers: {} };
  records.set(node, record);
  return record;
}

function update(record, description) {
  const { node, description: before } = record;
  if (before === description) return;
  record.description = description;
  if (record.tag === "#text") {
    node.data = String(description);
    return;
  }
  const { attrs } = description;
  if (before) for (const name in before.attrs) if (!(name in attrs)) setAttribute(record, name, null);
  for (const name in attrs) {
    const value = attrs[name];
    if (name === "key" || LIVE.includes(name)) continue;
    if (name === "open" && !value) continue; // a disclosure is opened for the person, never closed under their hands
    if (before?.attrs[name] !== value) setAttribute(record, name, value);
  }
  patchKids(record, description.children);
  // After the children: a select has its options only now.
  for (const name of LIVE) if (name in attrs && node[name] !== attrs[name]) node[name] = attrs[name];
}

function setAttribute(record, name, value) {
  const { node } = record;
  if (name.startsWith("on")) listen(record, name.slice(2), value);
  else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

function listen({ node, handlers }, type, handler) {
  if (!(type in handlers)) node.addEventListener(type, (event) => handlers[type]?.(event));
  handlers[type] = handler;
}
