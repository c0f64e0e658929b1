import type { FamilyText, Lang } from "../types";

/** Shops: things one can take home. */
export const SHOP: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["On the shelves", "Chosen, tested, kept", "New in, and still here", "A few things we stand by"],
    valuesTitle: [
      "How we choose",
      "What comes with every parcel",
      "A smaller range, on purpose",
      "The rules of the shop",
    ],
    stepsTitle: ["From shelf to doorstep", "How an order travels", "Buying here"],
    storyTitle: ["Why this shop exists", "A shop with opinions", "Behind the shelves"],
    faqTitle: ["Before you order", "Delivery, returns and the rest", "Short answers"],
    contactTitle: ["Ask before you buy", "A question about something?", "Write to the shop"],
    contactLead: [
      "Tell us what you are looking for and for whom. We answer with one or two suggestions.",
      "Sizes, materials, delivery to an odd address: ask, it is quicker than guessing.",
    ],
    ctaTitle: ["Find the one you will keep", "Take your time, then choose", "Something for a Tuesday"],
    ctaLead: [
      "If you can't decide, write to us. We know every piece on the shelves.",
      "Every order is packed by hand.",
    ],
    cta: ["Ask a question", "Talk to the shop", "Write to us"],
    itemsWord: "Shop",
    values: [
      "Looked at twice | Nothing is listed before we have held it, used it and argued about it.",
      "Fewer, better | The range stays small enough that we can answer any question about any piece.",
      "Packed without plastic | Paper, card and a little string. The box is made to be used again.",
      "Repair before replace | If something breaks, tell us. Often a part and ten minutes are enough.",
      "Time to think it over | Ask about an exchange before you buy, if you are unsure. We answer plainly.",
    ],
    steps: [
      "Choose | Add what you like to the cart. Nothing is reserved until you say so. || We pack | Orders are packed by hand. || It arrives | You get a message when the parcel leaves, with the day it should come.",
      "Look around | Every piece has its measurements, material and care. || Ask | A message gets you a real answer, with a photo if it helps. || Decide | In your own time.",
    ],
    faq: [
      "How long does delivery take? | It depends on where you are. Write to us with your address for an estimate.",
      "Can I return an order? | Write to us first and we tell you how it works.",
      "Do you wrap gifts? | Yes, in plain paper, with a card in your words.",
      "Is everything shown in stock? | Ask if you need something by a certain day, and we check.",
      "Can I collect in person? | Gladly, by arrangement. Say so in the message and we set a time.",
    ],
    story: [
      "{name} started with a short list: things we had looked for ourselves and could not find made well.",
      "We know the people who make what we sell, or we make it ourselves. It keeps the range honest and the questions easy to answer.",
    ],
    itemTexts: [
      "{item}, chosen for how it wears and not only for how it looks.",
      "The version of {item} we would buy again.",
      "Plain, sturdy and pleasant in the hand: {item} for every day.",
      "{item} in a small edition; when it is gone, the next one will be a little different.",
      "Made to be used. {item} gets better with time.",
      "A good first choice if you are buying for somebody else: {item}.",
      "{item}, with the care instructions we follow ourselves.",
      "Light enough to post, good enough to keep: {item}.",
    ],
  },
  fr: {
    itemsTitle: [
      "Sur les étagères",
      "Choisis, essayés, gardés",
      "Arrivés il y a peu",
      "Quelques pièces auxquelles nous tenons",
    ],
    valuesTitle: [
      "Comment nous choisissons",
      "Ce qui accompagne chaque colis",
      "Une petite gamme, exprès",
      "Les règles de la boutique",
    ],
    stepsTitle: ["De l’étagère à votre porte", "Le trajet d’une commande", "Acheter ici"],
    storyTitle: ["Pourquoi cette boutique", "Une boutique qui a ses idées", "Derrière les étagères"],
    faqTitle: ["Avant de commander", "Livraison, retours et le reste", "Réponses courtes"],
    contactTitle: ["Demander avant d’acheter", "Une question sur une pièce ?", "Écrire à la boutique"],
    contactLead: [
      "Dites-nous ce que vous cherchez et pour qui. Nous répondons avec une ou deux idées.",
      "Taille, matière, livraison compliquée : demandez, c’est plus rapide que de deviner.",
    ],
    ctaTitle: ["Trouvez celle que vous garderez", "Prenez le temps, puis choisissez", "Quelque chose pour un mardi"],
    ctaLead: ["Vous hésitez ? Écrivez-nous, nous connaissons chaque pièce.", "Chaque commande est emballée à la main."],
    cta: ["Poser une question", "Parler à la boutique", "Nous écrire"],
    itemsWord: "Boutique",
    values: [
      "Regardé deux fois | Rien n’entre en rayon sans avoir été pris en main, essayé et discuté.",
      "Moins, mais mieux | La gamme reste assez courte pour répondre à toute question sur chaque pièce.",
      "Emballé sans plastique | Papier, carton, un peu de ficelle. La boîte est faite pour resservir.",
      "Réparer avant de remplacer | Quelque chose casse ? Dites-le-nous. Souvent une pièce et dix minutes suffisent.",
      "Le temps de réfléchir | Vous hésitez ? Demandez avant d’acheter comment se passe un échange, la réponse est claire.",
    ],
    steps: [
      "Choisir | Mettez au panier ce qui vous plaît. Rien n’est réservé sans votre accord. || Nous emballons | À la main, avec soin. || Le colis arrive | Un message part avec lui et vous donne le jour prévu.",
      "Regarder | Chaque pièce a ses mesures, sa matière, son entretien. || Demander | Un message reçoit une vraie réponse, avec une photo si besoin. || Décider | À votre rythme.",
    ],
    faq: [
      "Quels sont les délais de livraison ? | Cela dépend de l’adresse. Écrivez-nous pour une estimation.",
      "Puis-je retourner une commande ? | Écrivez-nous d’abord, nous vous dirons comment faire.",
      "Faites-vous les paquets cadeaux ? | Oui, en papier simple, avec une carte et vos mots.",
      "Tout ce qui est montré est-il disponible ? | S’il vous le faut pour un jour précis, demandez : nous vérifions.",
      "Peut-on venir chercher sur place ? | Volontiers, sur rendez-vous. Dites-le dans le message et nous fixons l’heure.",
    ],
    story: [
      "{name} est né d’une courte liste : des choses que nous cherchions sans les trouver bien faites.",
      "Nous connaissons celles et ceux qui fabriquent ce que nous vendons, quand ce n’est pas nous. La gamme reste franche et les réponses faciles.",
    ],
    itemTexts: [
      "Choisi pour la façon dont il vieillit, pas seulement pour son allure.",
      "La version que nous rachèterions.",
      "Simple, solide, agréable en main : pour tous les jours.",
      "Une petite série ; la prochaine sera un peu différente.",
      "Fait pour servir, et meilleur avec le temps.",
      "Un bon choix quand on achète pour quelqu’un d’autre.",
      "Avec les conseils d’entretien que nous suivons nous-mêmes.",
      "Assez léger pour la poste, assez bon pour être gardé.",
    ],
  },
};
