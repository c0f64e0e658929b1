import type { BlueprintId } from "@/lib/schemas/blueprint";

type WeightedKeyword = { keyword: string; weight: number };

/** Names the project type itself ("online store"), points at it (a trade), or only hints at it (a section). */
const NAMED = 6;
const POINTS = 3;
const HINTS = 1;

/** What gives a type away, in English and French: lower case, no accents. The first of two equal scores wins. */
export const BLUEPRINT_KEYWORDS: readonly { id: BlueprintId; keywords: readonly WeightedKeyword[] }[] = [
  type("online-store", {
    named:
      "online store, online shop, web shop, webshop, e commerce, ecommerce, boutique en ligne, magasin en ligne, vente en ligne, shop selling, store selling, boutique qui vend",
    points:
      "store, shopping cart, add to cart, checkout, cart, panier, merch, sells, vend, produits en ligne, order online",
    hints: "shop, boutique, product, produit, catalogue, catalog, collection, shipping, livraison, price, prix",
  }),
  type("restaurant", {
    named:
      "restaurant, trattoria, bistro, bistrot, pizzeria, brasserie, cafe, coffee shop, salon de the, tea room, food truck, wine bar, bar a vin, sushi bar, steakhouse, taqueria, creperie, gastropub, ramen bar, noodle bar",
    points:
      "chef, carte des vins, tasting menu, reserver une table, book a table, table reservation, cuisine, brunch, cocktail bar, pub, diner",
    hints: "menu, carte, plat, dish, wine, vin, coffee, reservation",
  }),
  type("personal-cv", {
    named:
      "cv, resume, curriculum vitae, curriculum, personal page, personal site, personal website, page personnelle, site personnel, cv en ligne",
    points:
      "hire me, looking for a job, my career, ma carriere, work experience, experience professionnelle, job search, recherche d emploi",
    hints: "experience, education, formation, skill, competence, linkedin",
  }),
  type("portfolio", {
    named:
      "portfolio, book en ligne, photography site, site de photographe, artist site, site d artiste, wedding photographer, photographe de mariage",
    points:
      "photographer, photographe, illustrator, illustratrice, illustrateur, freelance designer, architect, architecte, sculptor, sculpteur, painter, artist, artiste, my work, mes travaux, mes projets, ceramist, ceramiste, filmmaker, videographer, tattoo artist, musician, musicien, musicienne, singer, chanteuse, animator, stylist",
    hints: "gallery, galerie, project, projet, case study, exhibition, exposition, studio",
  }),
  type("agency", {
    named:
      "agency, agence, consultancy, consulting firm, cabinet de conseil, creative studio, design studio, studio de design, studio creatif, production company, wedding planner, event planner, architecture firm, cabinet d architectes",
    points:
      "branding studio, law firm, cabinet d avocats, marketing firm, consulting, conseil, our clients, nos clients, digital studio",
    hints: "services, client, team, equipe, case study, etude de cas, studio, branding",
  }),
  type("blog", {
    named:
      "blog, magazine, newsletter site, journal en ligne, online journal, webzine, carnet de voyage, travel journal",
    points: "articles about, blogger, blogueuse, blogueur, essays, recipes about, posts about, columnist, chroniques",
    hints: "article, post, story, essay, recipe, recette, author, auteur, categorie, category",
  }),
  type("event", {
    named:
      "conference, festival, meetup, hackathon, summit, workshop, wedding, mariage, concert, salon professionnel, trade fair, gala, marathon, conference page, evenement, event, colloque, exhibition opening, vernissage, tournament, tournoi",
    points:
      "speaker, intervenant, line up, lineup, rsvp, billetterie, buy tickets, save the date, programme du festival, race day",
    hints: "ticket, billet, schedule, programme, venue, lieu, date, agenda",
  }),
  type("saas-marketing", {
    named:
      "saas, software as a service, startup landing, b2b software, logiciel, web app for, software for, platform for teams, plateforme pour, api for developers, developer tool, logiciel de gestion",
    points:
      "software, startup, app for, application pour, crm, analytics, dashboard, tableau de bord, automation, automatisation, free trial, essai gratuit, ai tool, ai assistant, open source, api, workflow, invoicing tool, time tracking",
    hints: "feature, fonctionnalite, integration, pricing, tarif, team, platform, plateforme",
  }),
  type("local-business", {
    named:
      "local business, commerce local, bakery, boulangerie, hair salon, salon de coiffure, barber, barbershop, barbier, coiffeur, coiffeuse, florist, fleuriste, plumber, plombier, electrician, electricien, dentist, dentiste, garage, mechanic, garagiste, gym, salle de sport, yoga studio, veterinarian, vet clinic, veterinaire, cleaning company, nettoyage, locksmith, serrurier, patisserie, pastry shop, butcher, boucherie, bike shop, gardener, jardinier, landscaper, paysagiste, optician, opticien, driving school, auto ecole, pet grooming, toiletteur, physiotherapist, kinesitherapeute, carpenter, menuisier, painter and decorator, bookshop, bookstore, librairie, pharmacy, pharmacie, spa, nail salon, massage, laundry, pressing, dog walker, real estate agency, agence immobiliere, accountant, comptable, hotel, guesthouse, guest house, bed and breakfast, chambre d hotes, gite, campsite, camping, winery, vineyard, domaine viticole, vigneron, brewery, microbrasserie, roastery, torrefacteur, nursery, creche, music school, ecole de musique, dance school, ecole de danse, doctor, medical practice, cabinet medical, osteopath, osteopathe, psychologist, psychologue, roofer, couvreur, mover, demenageur, tailor, tailleur, couturiere, watchmaker, horloger, personal trainer, coach sportif, tattoo studio, salon de tatouage, recording studio, photo studio, farm shop, ferme, taxi, upholsterer, tapissier",
    points:
      "opening hours, horaires, appointment, rendez vous, family business, entreprise familiale, artisan, near me, neighbourhood, neighborhood, quartier, clinic, clinique",
    hints: "service, quote, devis, address, adresse, city, ville, contact",
  }),
  type("landing-page", {
    named:
      "landing page, one page site, page d atterrissage, waitlist, liste d attente, coming soon, launch page, page de lancement, single page",
    points:
      "sign up page, product launch, lancement, pre order, precommande, podcast, mobile app, application mobile, book launch, campaign, campagne",
    hints: "call to action, newsletter, subscribe, inscription",
  }),
];

function type(
  id: BlueprintId,
  words: { named: string; points: string; hints: string },
): { id: BlueprintId; keywords: WeightedKeyword[] } {
  const weighted = (list: string, weight: number): WeightedKeyword[] =>
    list.split(", ").map((keyword) => ({ keyword, weight }));
  return {
    id,
    keywords: [...weighted(words.named, NAMED), ...weighted(words.points, POINTS), ...weighted(words.hints, HINTS)],
  };
}
