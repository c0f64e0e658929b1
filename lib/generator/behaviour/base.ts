import type { Lang } from "../types";
import { wordsOf } from "../words";

/** The script every page loads: the small-screen menu, and forms that are checked before they are sent. */
export function baseScript(lang: Lang): string {
  const t = wordsOf(lang);
  const text = JSON.stringify({ required: t.required, badEmail: t.badEmail }, null, 2);
  return `const TEXT = ${text};

const menu = document.querySelector("[data-menu]");
const nav = document.getElementById("site-nav");
if (menu && nav) {
  const setOpen = (open) => {
    menu.setAttribute("aria-expanded", String(open));
    nav.toggleAttribute("data-open", open);
  };
  menu.addEventListener("click", () => setOpen(menu.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.getAttribute("aria-expanded") !== "true") return;
    setOpen(false);
    menu.focus();
  });
}

const fieldProblem = (field) => {
  if (field.required && field.value.trim() === "") return TEXT.required;
  if (field.type === "email" && field.value !== "" && !field.checkValidity()) return TEXT.badEmail;
  return "";
};

const showProblem = (field, problem) => {
  const id = field.id + "-problem";
  let note = document.getElementById(id);
  if (problem === "") {
    if (note) note.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    return;
  }
  if (!note) {
    note = document.createElement("p");
    note.id = id;
    note.className = "text-sm font-medium text-accent-ink";
    field.after(note);
  }
  note.textContent = problem;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
};

for (const form of document.querySelectorAll("form[data-vectort-form]")) {
  form.addEventListener("submit", (event) => {
    const fields = [...form.querySelectorAll("input, textarea, select")];
    let first = null;
    for (const field of fields) {
      const problem = fieldProblem(field);
      showProblem(field, problem);
      if (problem !== "" && !first) first = field;
    }
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
}
`;
}
