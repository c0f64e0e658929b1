import { describe, expect, it } from "vitest";
import { readBrief } from "./brief/read-brief";
import { pagesOf, run } from "./test-runs";

const textOf = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("briefs beside a known trade", () => {
  it.each([
    ["Un restaurant italien à Bordeaux, Chez Nonna, pâtes fraîches et vins naturels", "italian", "Chez Nonna"],
    ["Un salon de thé à Rennes, Les Feuilles Lentes", "tea", "Les Feuilles Lentes"],
    ["Wine bar in Lisbon called Taberna Clara, natural wines and small plates", "wine-bar", "Taberna Clara"],
    ["A bike café in Ghent, Spoke & Cup: espresso, repairs and cakes", "bike-cafe", "Spoke & Cup"],
    ["A vegan burger place in Leeds called Green Smash", "burger", "Green Smash"],
    ["Sushi counter in Lyon, Kawa", "sushi", "Kawa"],
    ["Une crêperie à Quimper, Ty Blé, galettes et cidre", "creperie", "Ty Blé"],
    ["Pottery studio with classes in Cork, Wheelhouse", "ceramics", "Wheelhouse"],
    ["Law firm for tenants in Glasgow, Fairhold Legal", "law", "Fairhold Legal"],
    ["Yoga for seniors in Nantes, Le Temps Souple", "yoga", "Le Temps Souple"],
    ["A podcast about deep sea biology called Abyssal", "podcast", "Abyssal"],
    ["A blog about night trains in Europe called Sleeper", "travel", "Sleeper"],
    ["Toiletteur pour chiens à Metz, Poils & Co", "groomer", "Poils & Co"],
    ["Accountant for freelancers in Leeds, Plain Sums", "finance", "Plain Sums"],
    ["Wedding photographer in Cornwall, Ines Fairley", "wedding-photo", "Ines Fairley"],
    ["CV de Thomas Lemaire, infirmier en réanimation à Lille", "nurse", "Thomas Lemaire"],
    ["Chess club in Leeds, Rook & Co", "near-yoga", "Rook & Co"],
    ["Escape game à Lille, La Chambre Close", "near-plain", "La Chambre Close"],
  ])("reads %s", (request, trade, name) => {
    const brief = readBrief(request, 1, null);
    expect(brief.trade.id).toBe(trade);
    expect(brief.name).toBe(name);
  });

  it.each([1, 2, 3, 4, 5])("serves no pizza where the brief sells fresh pasta (seed %i)", (seed) => {
    const outcome = run({
      request: "Un restaurant italien à Bordeaux, Chez Nonna, pâtes fraîches et vins naturels",
      seed,
    });
    const pages = pagesOf(outcome);
    for (const [path, html] of pages) expect(textOf(html), path).not.toMatch(/pizza|margherita|\bfour\b/i);
    expect(pages[0]?.[1]).toContain("Pâtes fraîches");
  });

  it("keeps French where only an accent shows it", () => {
    expect(readBrief("Plombier à Lyon, Dupont Plomberie", 1, null).lang).toBe("fr");
    expect(readBrief("A plumber in Lyon, Dupont Plumbing", 1, null).lang).toBe("en");
  });
});

describe("promises", () => {
  it.each([
    ["Barbershop in Detroit called Kings Row", 1],
    ["Plombier à Lyon, Dupont Plomberie", 2],
    ["Law firm for tenants in Glasgow, Fairhold Legal", 3],
    ["SaaS for beekeepers called Hivetrack", 4],
    ["Jazz festival in Ghent, Blue Canal", 5],
    ["A yoga studio in Bath called Slow Mornings", 6],
  ])("makes up no price and no opening hour: %s", (request, seed) => {
    for (const [path, html] of pagesOf(run({ request, seed }))) {
      const text = textOf(html.slice(html.indexOf("<main")));
      expect(text, path).not.toMatch(/[€$£]\s?\d|\d\s?[€$£]/);
      if (!request.includes("festival")) expect(text, path).not.toMatch(/\b\d{1,2}[:h]\d{2}\b/);
    }
  });

  it("makes up no return or delivery terms for a shop", () => {
    for (const seed of [1, 2, 3, 4]) {
      const text = pagesOf(run({ request: "Online store for Low Fire, pottery in London", seed }))
        .map(([, html]) => textOf(html))
        .join(" ");
      expect(text).not.toMatch(/thirty days|working days|money back|in stock,/i);
    }
  });

  it("shows the hours and prices a brief gives", () => {
    const outcome = run({
      request:
        "Barbershop in Detroit called Kings Row, open Tuesday to Saturday 9:00-18:00. Services: haircut at $35, beard trim at $20",
    });
    const text = pagesOf(outcome)
      .map(([, html]) => textOf(html))
      .join(" ");
    expect(text).toContain("9:00 – 18:00");
    expect(text).toContain("$35");
  });
});

describe("two sites of one trade", () => {
  it("rarely share opening, order and headline", () => {
    const briefs = ["Lyon", "Bristol", "Nantes", "Ghent"].flatMap((city) => [
      `A bakery in ${city}`,
      `Restaurant in ${city}`,
      `Hair salon in ${city}`,
      `Digital agency in ${city}`,
    ]);
    const faces = briefs.flatMap((request) =>
      [1, 2, 3].map((seed) => {
        const home = pagesOf(run({ request, seed }))[0]?.[1] ?? "";
        const order = [...home.matchAll(/data-section="([\w-]+)"/g)].map((match) => match[1]).join(" ");
        const hero = /<section[^>]*data-section="hero"[^>]*class="([^"]*)"/.exec(home)?.[1] ?? "";
        const headline = textOf(/<h1[\s\S]*?<\/h1>/.exec(home)?.[0] ?? "");
        return { trade: request.split(" in ")[0], face: `${order}|${hero}|${headline}` };
      }),
    );
    let pairs = 0;
    let same = 0;
    for (const [index, left] of faces.entries())
      for (const right of faces.slice(index + 1)) {
        if (left.trade !== right.trade) continue;
        pairs += 1;
        if (left.face === right.face) same += 1;
      }
    expect(pairs).toBeGreaterThan(200);
    expect(same / pairs).toBeLessThan(0.02);
  });
});
