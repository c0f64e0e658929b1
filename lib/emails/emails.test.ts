import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MAIL_NAMES, MAIL_PROPS, type MailName, type MailTemplate } from "@/lib/schemas/mail";
import { greetingName } from "./greeting-name";
import { renderMail } from ".";

const LINK = "https://vectort.example/verify?token=a-b_c&next=%2Fdashboard";

/** Every property that any mail has; each takes its own. */
const values = (name: string) => ({
  name,
  link: LINK,
  hours: 24,
  minutes: 30,
  when: "23 November 2026, 12:00 UTC",
  date: "30 November 2026",
  count: 5,
  newAddressMasked: "a•••@example.org",
  credits: "100.00",
  balance: "-1,250.50",
  host: "api.example.org",
  domain: "www.example.org",
  site: "https://miette.example",
  form: "contact",
  filled: "90%",
  replyTo: "ada@example.org",
  fields: "Message: Two loaves, please",
  kind: "phishing",
  reason: "It asked for passwords.",
});

const templateOf = (template: MailName, name = "Ann Bee"): MailTemplate =>
  ({ name: template, props: MAIL_PROPS[template].parse(values(name)) }) as MailTemplate;

const notTemplates = ["greeting-name.ts", "index.ts", "layout.tsx", "look.ts"];

test("every mail has a file, and every file is a mail", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith(".test.ts"));
  const templates = files.filter((file) => !notTemplates.includes(file));
  expect(templates.toSorted()).toEqual(MAIL_NAMES.map((name) => `${name}.tsx`).toSorted());
});

describe.each(MAIL_NAMES)("%s", (template) => {
  test("has a subject, HTML and text, with every value in its place and nothing from elsewhere", async () => {
    const { subject, html, text } = await renderMail(templateOf(template));
    expect(subject).toMatch(/^[^\r\n]{5,80}$/);
    expect(html).toMatch(/^<!DOCTYPE[^>]*><html lang="en"/);
    expect(html).toContain('name="color-scheme" content="light dark"');
    for (const part of [html, text]) expect(part).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{/);
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/);
    expect(text).not.toMatch(/<[a-z]/);
    expect(text.length).toBeGreaterThan(60);
    const { name, link, ...rest } = MAIL_PROPS[template].parse(values("Ann Bee")) as Partial<ReturnType<typeof values>>;
    for (const value of Object.values(rest)) {
      expect(html).toContain(String(value));
      expect(text).toContain(String(value));
    }
    if (name) expect(text).toContain("Hello Ann Bee,");
    if (link === undefined) return expect(html).not.toContain("href=");
    expect(text).toContain(LINK);
    expect(html).toContain(`href="${LINK.replaceAll("&", "&amp;")}"`);
  });

  test.each([
    `<img src=x onerror=alert(1)>`,
    `Ann\r\nBcc: all@example.org`,
    `"><a href="https://evil.example">win</a>`,
    "Go to evil.example and win",
    "\u202Eelpmaxe.live\u202C",
  ])("is not changed by a person who calls themselves %j", async (name) => {
    const { html, text, subject } = await renderMail(templateOf(template, name));
    expect(subject).not.toMatch(/[\r\n]/);
    for (const part of [html, text]) {
      expect(part).not.toMatch(/onerror|evil\.example|\r|\u202E/);
      expect(part).not.toContain("all@example.org");
    }
    expect(html.match(/<a /g) ?? []).toHaveLength(html.includes(LINK.slice(0, 20)) ? 2 : 0);
  });
});

test("a greeting takes real names and nothing that a mail program would make a link of", () => {
  const kept = ["Ann", "J. R. Smith", "J.R.", "O'Neil-Ðorđević", "李雷", "Ann\u0000  Bee"];
  expect(kept.map(greetingName)).toEqual(["Ann", "J. R. Smith", "J.R.", "O'Neil-Ðorđević", "李雷", "Ann Bee"]);
  const dropped = ["", " ", "a@b.c", "win.example", "http://x", "a/b", "x".repeat(41), "WWW is here", "<b>"];
  for (const name of dropped) expect(greetingName(name)).toBeNull();
});
