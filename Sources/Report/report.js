"use strict";
const read = id => JSON.parse(document.getElementById(id).textContent);
const report = read("document"), pictures = read("pictures");
const words = {
  en: { page: "Page", issues: "Repairs and findings", all: "all", repaired: "repaired", hidden: "not shown on the page", doubtful: "doubtful", none: "None",
    info: "info", warning: "doubtful", error: "error", confidence: "confidence", language: "中文", theme: "Light / dark",
    previous: "↑ Previous", next: "↓ Next", tables: "tables", keys: "j k: issues; arrows: cells; Esc: none" },
  zh: { page: "第 {} 页", issues: "修复与问题", all: "全部", repaired: "已修复", hidden: "页面上未显示", doubtful: "存疑", none: "无",
    info: "提示", warning: "存疑", error: "错误", confidence: "置信度", language: "English", theme: "浅色 / 深色",
    previous: "↑ 上一条", next: "↓ 下一条", tables: "个表格", keys: "j k：逐条；方向键：单元格；Esc：取消" },
};
let language = (navigator.language || "").startsWith("zh") ? "zh" : "en";
const word = key => words[language][key];
const pageName = number => word("page").includes("{}") ? word("page").replace("{}", number) : `${word("page")} ${number}`;

function make(name, parent, text, classes) {
  const isDrawn = name === "svg" || name === "rect" || name === "image";
  const element = isDrawn ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (classes) element.setAttribute("class", classes);
  if (parent) parent.append(element);
  return element;
}
/// A text in the reader's language, renewed when that changes.
const labels = [];
function label(element, text) { labels.push([element, text]); element.textContent = text(); return element; }

// Cells by their table, row and column, with what is marked on them.
const key = (table, row, column) => `${row} ${column} ${table}`;
const cells = new Map(), byPage = new Map(), issues = [];
for (const table of report.tables) for (const cell of table.cells) {
  const entry = { table, cell, marks: new Set(), reasons: [], views: [] };
  cells.set(key(table.id, cell.row, cell.column), entry);
  if (!byPage.has(cell.page)) byPage.set(cell.page, []);
  byPage.get(cell.page).push(entry);
  if (cell.hidden) {
    entry.marks.add("hidden");
    entry.reasons.push(cell.hidden);
    issues.push({ kind: "hidden", text: cell.hidden, page: cell.page, cells: [entry] });
  }
  for (const repair of cell.repairs || []) {
    entry.marks.add("repaired");
    const text = `${repair.before} → ${repair.after} (${repair.rule}: ${repair.because})`;
    entry.reasons.push(text);
    issues.push({ kind: "repaired", text, page: cell.page, cells: [entry] });
  }
}
for (const finding of report.findings) {
  const named = finding.cells.map(c => cells.get(key(c.table, c.row, c.column))).filter(entry => entry);
  const kind = finding.severity;
  if (kind !== "info") for (const entry of named) {
    entry.marks.add("doubtful");
    entry.reasons.push(`${finding.code}: ${finding.message}`);
  }
  const first = report.tables.find(table => table.id === finding.table);
  const page = finding.page || (named[0] && named[0].cell.page) || (first && first.page);
  issues.push({ kind, text: `${finding.message} (${finding.code})`, page, cells: named });
}

// What is pointed at lights up on both sides.
let chosen = null, current = -1;
const toggle = (entries, name, on) => entries.forEach(e => e.views.forEach(v => v.classList.toggle(name, on)));
function reveal(entry, besides) {
  for (const view of entry.views) if (view !== besides) view.scrollIntoView({ block: "center", inline: "nearest" });
}
function choose(entry, besides) {
  if (chosen) toggle([chosen], "chosen", false);
  chosen = entry;
  if (!entry) return;
  drawPage(entry.cell.page);
  toggle([entry], "chosen", true);
  reveal(entry, besides);
}
function watch(view, entry) {
  view.addEventListener("pointerenter", () => toggle([entry], "lit", true));
  view.addEventListener("pointerleave", () => toggle([entry], "lit", false));
  view.addEventListener("click", () => choose(entry, view));
  entry.views.push(view);
  if (entry.reasons.length && view.tagName !== "rect") view.title = entry.reasons.join("\n");
}

// Left: the pages, each drawn when it comes near.
const figures = new Map(), drawn = new Set();
function drawPage(number) {
  const figure = figures.get(number);
  if (!figure || drawn.has(number)) return;
  drawn.add(number);
  const svg = figure.firstChild;
  if (pictures[number]) {
    const picture = make("image", svg);
    picture.setAttribute("width", svg.viewBox.baseVal.width);
    picture.setAttribute("height", svg.viewBox.baseVal.height);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("href", `data:image/png;base64,${pictures[number]}`);
  }
  for (const entry of byPage.get(number) || []) {
    const [x0, y0, x1, y1] = entry.cell.bbox;
    const rect = make("rect", svg, undefined, [...entry.marks].join(" "));
    for (const [name, value] of [["x", x0], ["y", y0], ["width", Math.max(0, x1 - x0)], ["height", Math.max(0, y1 - y0)]])
      rect.setAttribute(name, value);
    watch(rect, entry);
  }
}
const pages = document.getElementById("pages");
const observer = new IntersectionObserver(seen => {
  for (const entry of seen) if (entry.isIntersecting) drawPage(Number(entry.target.dataset.page));
}, { root: pages, rootMargin: "600px" });
for (const page of report.pages) {
  const figure = make("figure", pages);
  figure.dataset.page = page.number;
  const svg = make("svg", figure);
  svg.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  label(make("figcaption", figure), () => pageName(page.number));
  figures.set(page.number, figure);
  observer.observe(figure);
}

// Right: what is doubtful, then the tables.
const text = document.getElementById("text");
const list = make("section", text);
list.id = "issues";
label(make("h2", list), () => `${word("issues")} (${issues.length})`);
const filter = make("select", list);
for (const kind of ["all", "repaired", "hidden", "error", "warning", "info"]) label(make("option", filter), () => word(kind)).value = kind;
const entries = make("ol", list);
function showIssues() {
  entries.replaceChildren();
  issues.forEach((issue, index) => {
    if (filter.value !== "all" && issue.kind !== filter.value) return;
    const button = make("button", make("li", entries));
    make("span", button, word(issue.kind), `tag ${issue.kind === "warning" ? "doubtful" : issue.kind}`);
    button.append(`${issue.page ? pageName(issue.page) + " " : ""}${issue.text}`);
    button.addEventListener("click", () => goTo(index));
    issue.button = button;
    if (index === current) button.setAttribute("aria-current", "true");
  });
  if (!entries.firstChild) make("li", entries, word("none"));
}
filter.addEventListener("change", showIssues);
function goTo(index) {
  const last = issues[current], issue = issues[index];
  if (last) { toggle(last.cells, "named", false); if (last.button) last.button.removeAttribute("aria-current"); }
  current = index;
  if (!issue) return;
  issue.cells.forEach(entry => drawPage(entry.cell.page));
  toggle(issue.cells, "named", true);
  if (issue.button) { issue.button.setAttribute("aria-current", "true"); issue.button.scrollIntoView({ block: "nearest" }); }
  if (issue.cells.length) choose(issue.cells[0]);
  else { choose(null); if (figures.has(issue.page)) figures.get(issue.page).scrollIntoView(); }
}
/// The next issue that the filter shows, in a direction.
function step(direction) {
  let index = current + direction;
  while (issues[index] && filter.value !== "all" && issues[index].kind !== filter.value) index += direction;
  if (issues[index]) goTo(index);
}
for (const table of report.tables) {
  const section = make("section", text);
  make("h2", section, [table.title || table.id, table.form].filter(t => t).join("  "));
  label(make("p", section, undefined, "about"), () => [table.department, table.unit, table.pages.map(pageName).join(", "),
    `${word("confidence")} ${table.confidence}`].filter(t => t).join(" · "));
  const grid = make("table", section);
  const rows = Array.from({ length: table.rows }, () => make("tr", grid));
  for (const cell of table.cells) {
    const entry = cells.get(key(table.id, cell.row, cell.column));
    const isHeader = cell.row < table.headerRows;
    const view = make(isHeader ? "th" : "td", rows[cell.row], cell.text);
    if (cell.rowSpan > 1) view.rowSpan = cell.rowSpan;
    if (cell.columnSpan > 1) view.colSpan = cell.columnSpan;
    if (!isHeader && cell.value !== undefined) view.classList.add("figure");
    view.classList.add(...entry.marks);
    watch(view, entry);
  }
  for (const note of table.notes) make("p", section, note, "about");
}

// The bar and the keys.
const bar = document.querySelector("header");
const addButton = (name, action) => label(make("button", bar), () => word(name)).addEventListener("click", action);
label(make("span", bar), () => `${report.tables.length} ${word("tables")} · ${word("keys")}`);
addButton("previous", () => step(-1));
addButton("next", () => step(1));
addButton("theme", () => {
  document.documentElement.dataset.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
});
function renew() {
  document.documentElement.lang = language;
  for (const [element, text] of labels) element.textContent = text();
  showIssues();
}
addButton("language", () => { language = language === "zh" ? "en" : "zh"; renew(); });
const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
function covering(table, row, column) {
  const cell = table.cells.find(c => c.row <= row && row < c.row + c.rowSpan && c.column <= column && column < c.column + c.columnSpan);
  return cell && cells.get(key(table.id, cell.row, cell.column));
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === filter) return;
  const move = moves[event.key];
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Escape") { goTo(-1); choose(null); }
  else if (move && chosen) {
    const { table, cell } = chosen;
    const row = move[0] > 0 ? cell.row + cell.rowSpan : cell.row + move[0];
    const column = move[1] > 0 ? cell.column + cell.columnSpan : cell.column + move[1];
    const next = covering(table, row, column);
    if (next) choose(next);
    event.preventDefault();
  }
});
if (matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
renew();
