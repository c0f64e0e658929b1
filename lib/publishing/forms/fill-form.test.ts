import { expect, test } from "vitest";
import type { SiteForm } from "@/lib/schemas/site-form";
import { fillForm } from "./fill-form";

const FORM: SiteForm = { id: "abc", name: "contact", page: "shop/contact.html", thanksPath: null, fields: [] };
const PAGE = `<!doctype html><html lang="fr"><head><title>A</title></head><body>
<form action="/_forms/other"><input name="name"></form>
<form action="/_forms/abc" id="f" method="post"><input name="name" value="old"><textarea name="text">old</textarea>
<input type="radio" name="size" value="s" checked><input type="radio" name="size" value="l">
<input type="checkbox" name="news"><input type="checkbox" name="terms" checked>
<select name="day"><option selected>Mon</option><option value="2"> Tue </option></select>
<input type="file" name="cv"><button>Go</button></form><input form="f" name="name"></body></html>`;

const fill = (entries: [string, string][], wrong: string[] = [], say = (lang: string) => `Say it in ${lang} <b>`) =>
  fillForm(PAGE, FORM, { entries, wrong: new Set(wrong) }, say);

test("the fields have what was sent again, and a sentence stands above them", () => {
  const page = fill(
    [
      ["name", 'A"><script>'],
      ["text", "\none\n</textarea><script>"],
      ["size", "l"],
      ["news", "on"],
      ["day", "2"],
      ["name", "second"],
    ],
    ["text"],
  );
  expect(page).toContain('<head><base href="/shop/contact.html">');
  expect(page).toMatch(
    /<form action="\/_forms\/abc"[^>]*><p role="alert"[^>]* autofocus=""[^>]*>Say it in fr &lt;b&gt;<\/p>/,
  );
  expect(page).toContain('<form action="/_forms/other"><input name="name"></form>');
  expect(page).toMatch(/<input name="name" value="A&quot;(>|&gt;)(<|&lt;)script(>|&gt;)">/);
  expect(page).toContain(
    '<textarea name="text" aria-invalid="true">\n\none\n&lt;/textarea&gt;&lt;script&gt;</textarea>',
  );
  expect(page).toContain('value="s"><input type="radio" name="size" value="l" checked="">');
  expect(page).toContain('name="news" checked=""><input type="checkbox" name="terms">');
  expect(page).toContain('<option>Mon</option><option value="2" selected=""> Tue </option>');
  expect(page).toContain('<input type="file" name="cv">');
  expect(page).toContain('<input form="f" name="name" value="second">');
});

test("a page that has lost the form is still a page", () => {
  expect(fillForm("<p>Hi</p>", FORM, { entries: [["a", "b"]], wrong: new Set() }, () => "No")).toContain("<p>Hi</p>");
});
