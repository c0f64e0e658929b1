import { describe, expect, it } from "vitest";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { guessBlueprint } from "./guess-blueprint";
import { listBlueprints } from "./list-blueprints";

describe("guessBlueprint", () => {
  it.each([
    ["A landing page for my podcast about urban beekeeping, with a waitlist", "landing-page"],
    ["Une page de lancement pour notre application mobile de covoiturage", "landing-page"],
    ["Landing page for Ledgerly, invoicing software for freelance translators", "saas-marketing"],
    ["Site vitrine pour un logiciel de gestion des stocks, avec tarifs et essai gratuit", "saas-marketing"],
    ["A restaurant in Lisbon that serves grilled fish, menu and booking", "restaurant"],
    ["Un bistrot à Nantes : carte des vins, plats du jour, réserver une table", "restaurant"],
    ["Coffee shop in Leeds with homemade cakes", "restaurant"],
    ["Portfolio for an analogue photographer who works in black and white", "portfolio"],
    ["Le book en ligne d'une illustratrice jeunesse, galerie et contact", "portfolio"],
    ["A branding agency in Copenhagen, four people, we work for museums", "agency"],
    ["Site pour notre agence de communication à Rennes : services, équipe, études de cas", "agency"],
    ["An online store for handmade ceramic mugs with a cart", "online-store"],
    ["Une boutique en ligne de thés rares avec panier et livraison", "online-store"],
    ["A blog about slow travel by train through Europe", "blog"],
    ["Un blog de recettes végétariennes", "blog"],
    ["A two-day conference about soil science in Wageningen, speakers and tickets", "event"],
    ["Notre mariage le 12 juin dans le Luberon, avec réponse des invités", "event"],
    ["My CV: nurse with ten years of experience in intensive care", "personal-cv"],
    ["Mon CV en ligne, comptable à la recherche d'un poste", "personal-cv"],
    ["A bakery in Lyon that sells sourdough, opening hours and address", "local-business"],
    ["Site pour un plombier à Toulouse, devis et urgences", "local-business"],
    ["Hair salon in Ghent, prices and appointments", "local-business"],
    ["A yoga studio in Berlin with class times", "local-business"],
    ["Gîte et chambres d'hôtes dans le Perche", "local-business"],
    ["A tattoo studio in Porto", "local-business"],
    ["Wedding photographer in Bristol", "portfolio"],
    ["Wedding planner in Bristol", "agency"],
    ["Microbrasserie à Strasbourg, visites et horaires", "local-business"],
  ])("%s", (prompt, blueprint) => expect(guessBlueprint(prompt)).toBe(blueprint));

  it("falls back to a landing page, whatever it is given", () => {
    for (const prompt of ["", "   ", "🥐🥐🥐", "xyzzy", "\u0000"]) expect(guessBlueprint(prompt)).toBe("landing-page");
  });

  it("gives more weight to what comes first", () => {
    const prompt = `A blog about food in Lyon, written by two sisters who walk through the city every weekend with a notebook and a camera. Each piece is about one restaurant and its menu.`;
    expect(guessBlueprint(prompt)).toBe("blog");
  });

  it("matches whole words only", () => {
    expect(guessBlueprint("A company that makes scaffolds and discounts carts")).not.toBe("personal-cv");
    expect(guessBlueprint("Publicist")).toBe("landing-page");
  });
});

it("lists every type once, in the order of the schema", () => {
  expect(listBlueprints().map((blueprint) => blueprint.id)).toEqual([...BLUEPRINT_IDS]);
});
