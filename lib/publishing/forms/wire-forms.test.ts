import { describe, expect, test } from "vitest";
import { wireForms } from "./wire-forms";

const FILES = new Set(["index.html", "contact.html", "thanks.html", "blog/index.html"]);
const wire = (html: string, page = "contact.html") => wireForms(html, page, (path) => FILES.has(path));
const page = (form: string): string => `<!doctype html><html lang="en"><body><h1>A</h1>\n${form}\n</body></html>`;
const FIELD =
  '<label for="mail">Your e-mail *</label><input id="mail" name="email" type="email" required maxlength="80">';

describe("a form", () => {
  test("sends to this server, and nothing else of the page changes", () => {
    const before = page(`<form class="a" action='#contact' data-x method=POST novalidate>${FIELD}</form>`);
    const { html, forms } = wire(before);
    const [form] = forms;
    expect(form).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: "contact",
      page: "contact.html",
      thanksPath: null,
      fields: [{ name: "email", label: "Your e-mail", isRequired: true, isEmail: true, maxChars: 80 }],
    });
    const honeypot = /<span style="[^"]+" aria-hidden="true"><input [^>]+><\/span>/;
    expect(html).toMatch(honeypot);
    expect(html.replace(honeypot, "")).toBe(
      page(`<form action="/_forms/${form?.id}" method="post" class="a" data-x novalidate>${FIELD}</form>`),
    );
  });

  test("keeps its id from release to release, whatever else changes", () => {
    const id = (html: string, at?: string) => wire(html, at).forms.map((form) => form.id);
    const first = id(page(`<form name="contact" method="post">${FIELD}</form>`));
    expect(id(`<p>New</p><form id="x" name="contact" class="b" method="post"><p>Hi</p>${FIELD}</form>`)).toEqual(first);
    expect(id(page(`<form name="other" method="post">${FIELD}</form>`))).not.toEqual(first);
    expect(id(page(`<form name="contact" method="post">${FIELD}</form>`), "index.html")).not.toEqual(first);
    const three = id(`<form method="post">${FIELD}</form>`.repeat(3));
    expect(new Set(three).size).toBe(3);
  });

  test.each([
    ["another host", '<form action="https://example.org/post" method="post">'],
    ["another host, without its scheme", '<form action="//example.org/post" method="post">'],
    ["a mail", '<form action="mailto:a@example.org" method="post">'],
    ["a script", '<form action="javascript:alert(1)" method="post">'],
    ["the address", '<form action="search.html" method="get">'],
    ["a dialog", '<form method="dialog">'],
    ["a search", '<form role="search">'],
  ])("to %s is left alone", (_, start) => {
    const html = page(`${start}${FIELD}</form>`);
    expect(wire(html)).toEqual({ html, forms: [] });
  });

  test.each([
    ["a password", '<input name="pw" type="password">'],
    ["a card", '<input name="card" autocomplete="section-a cc-number">'],
    ["a search", '<input name="q" type="search">'],
  ])("that asks for %s is left alone", (_, field) => {
    const html = page(`<form method="post">${FIELD}${field}</form>`);
    expect(wire(html)).toEqual({ html, forms: [] });
  });

  test("without anything to send is left alone, and so is one in a template or a comment", () => {
    for (const html of [
      page('<form method="post"><button name="a">Go</button></form>'),
      page('<form method="post"><input type="file" name="cv"></form>'),
      page(`<template><form method="post">${FIELD}</form></template>`),
      page(`<!-- <form method="post">${FIELD}</form> -->`),
      page(`<script>const a = '<form method="post">'</script>`),
    ]) {
      expect(wire(html)).toEqual({ html, forms: [] });
    }
  });

  test.each([
    ["thanks.html", "/thanks.html"],
    ["/thanks#top", "/thanks#top"],
    ["./blog/", "/blog/"],
    ["contact.html", null],
    ["contact", null],
    ["?a=1", null],
    ["nowhere.php", null],
  ])("with the action %s leads to %s once it is sent", (action, thanksPath) => {
    expect(wire(page(`<form action="${action}" method="post">${FIELD}</form>`)).forms).toMatchObject([{ thanksPath }]);
  });

  test("declares each name once, with the words of the page, wherever its fields stand", () => {
    const { forms } = wire(
      page(`<form id="book" method="post">
        <fieldset><legend>Size:</legend><label><input type="radio" name="size" value="s">S</label>
        <label><input type="radio" name="size" value="l" required>L</label></fieldset>
        <label>Your <b>notes</b> <textarea name="notes"></textarea></label>
        <select name="when" aria-label="Day"><option>Mon</option></select>
        <input type="hidden" name="from" value="home"><input type="submit" name="go" value="Go">
        <input placeholder="Phone" id="phone"><input type="checkbox">
      </form><input form="book" name="late" aria-label="Late"><input name="apart" aria-label="Apart">`),
    );
    expect(forms[0]?.fields.map(({ name, label, isRequired }) => [name, label, isRequired])).toEqual([
      ["size", "Size", true],
      ["notes", "Your notes", false],
      ["when", "Day", false],
      ["from", "from", false],
      ["phone", "Phone", false],
      ["late", "Late", false],
    ]);
  });

  test("gets the names that its fields lack, and loses what its buttons would send elsewhere", () => {
    const { html } = wire(
      page(
        '<form enctype="text/plain"><input id="phone" name=""><button formaction="/x" formmethod="get" class="b">Go</button></form>',
      ),
    );
    expect(html).toMatch(
      /<form action="\/_forms\/[0-9a-f]{16}" method="post"><input name="phone" id="phone"><button class="b">Go<\/button><span/,
    );
  });

  test("is one of the first 20 of its page, however deep it stands", () => {
    const deep = "<div>".repeat(20_000);
    expect(wire(page(`${deep}<form>${FIELD}</form>`)).forms).toHaveLength(1);
    expect(wire(page(`<form>${FIELD}</form>`.repeat(30))).forms).toHaveLength(20);
  });

  // Where anything looks at all of a page for each of its fields, or at a label from each of its places, these take minutes.
  describe("on a page of a MiB", () => {
    const fill = (piece: string): string => piece.repeat(Math.floor((900 * 1024) / piece.length));
    const fields = Array.from({ length: 100 }, (_, index) => `<input name=f${index}>`).join("");
    const forms = `<form>${fields}</form>`.repeat(20);

    test.each([
      ["stars", `<form><label>${fill("*")}a<input name=a></label></form>`],
      ["spaces", `<form><input name=a placeholder="${fill(" ")}a"></form>`],
      ["one label for all", `<label>${fill("<b>a</b>")}${forms}</label>`],
      ["one label in another", fill("<label>a") + forms],
      [
        "a group without its name",
        `<fieldset>${fill("<b>a</b>")}${forms.replaceAll("name=f1>", "name=f0>")}</fieldset>`,
      ],
      ["a depth", fill("<div>") + forms],
    ])("of %s is read", (_, html) => {
      expect(wire(html).forms[0]?.fields[0]?.label.length).toBeLessThanOrEqual(120);
    });
  });
});
