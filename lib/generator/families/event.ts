import type { FamilyText, Lang } from "../types";

/** Things that happen on a day: conferences, festivals, weddings, exhibitions, races. */
export const EVENT: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What is on", "In the programme", "Not to be missed", "The shape of the day"],
    valuesTitle: ["What makes it worth the trip", "How we run it", "Made to be comfortable", "What you can expect"],
    stepsTitle: ["How to take part", "Before, during and after", "From registration to the last song"],
    storyTitle: ["Why we do this", "How it began", "The idea behind it"],
    faqTitle: ["Getting there, getting in", "Before you come", "Practical questions"],
    contactTitle: ["Save your place", "Register", "Tell us you are coming"],
    contactLead: [
      "Your name and an address we can confirm to. You get everything else in one message.",
      "Coming as a group? Say how many and we keep you together.",
    ],
    ctaTitle: ["See you there", "Keep the date", "There is a seat left"],
    ctaLead: [
      "Registration takes a minute, and you can pass your place on.",
      "Bring someone who would not come alone.",
    ],
    cta: ["Register", "Save my place", "Get a ticket"],
    itemsWord: "Programme",
    values: [
      "One track, no running | Everything worth seeing happens one after the other.",
      "Long breaks | The best conversations need a corridor, a coffee and half an hour.",
      "Open to all | Tell us what you need to take part, and we plan for it.",
      "Small by choice | Enough people to be surprised, few enough to be recognised.",
      "Local food | Ask us what is planned, and tell us what you don't eat.",
    ],
    steps: [
      "Register | A name and an address are enough. || Plan your day | The programme and the way there are on these pages. || Come | Come a little early and find a good seat. || Stay in touch | What was said is easier to keep with the people who heard it.",
      "Choose a ticket | One price for most, a lower one for those who need it. || Tell us what you need | Food, access, a place for the pram. || Arrive | We are easy to find, and easy to recognise.",
    ],
    faq: [
      "How do I get there? | By public transport if you can. The confirmation has the stop, the walk and the bicycle racks.",
      "Can I pass on my ticket? | Write to us with the new name, and we see what can be done.",
      "Is there food? | Write to us if you need something particular.",
      "May children come? | Tell us who is coming, and we say what is there for them.",
      "Will it be recorded? | Parts of it, with the consent of those on stage. Faces in the audience are left out.",
    ],
    story: [
      "{name} started with a handful of people who wanted to meet in one room instead of twelve calls.",
      "It is organised by people who take part themselves, which is why the breaks are long and the speeches are short.",
    ],
    itemTexts: [
      "{item}, with time for questions.",
      "Bring curiosity: {item}, explained from the ground up.",
      "{item} in the main room, open to everyone.",
      "Hands on: {item} in groups of twelve.",
      "{item}, followed by a long conversation.",
      "A quieter hour: {item}.",
      "{item} to open the day.",
      "{item} to close the evening.",
    ],
  },
  fr: {
    itemsTitle: ["Au programme", "Ce qui vous attend", "À ne pas manquer", "Le fil de la journée"],
    valuesTitle: [
      "Ce qui vaut le voyage",
      "Notre façon d’organiser",
      "Pensé pour être confortable",
      "À quoi s’attendre",
    ],
    stepsTitle: ["Comment participer", "Avant, pendant, après", "De l’inscription à la dernière chanson"],
    storyTitle: ["Pourquoi nous le faisons", "Comment tout a commencé", "L’idée de départ"],
    faqTitle: ["Venir, entrer", "Avant de partir", "Questions pratiques"],
    contactTitle: ["Réserver votre place", "S’inscrire", "Dites-nous que vous venez"],
    contactLead: [
      "Votre nom et une adresse pour la confirmation. Le reste arrive en un seul message.",
      "En groupe ? Dites combien, nous vous gardons ensemble.",
    ],
    ctaTitle: ["On s’y retrouve", "Gardez la date", "Il reste une place"],
    ctaLead: [
      "L’inscription prend une minute, et la place peut se transmettre.",
      "Amenez quelqu’un qui ne viendrait pas seul.",
    ],
    cta: ["S’inscrire", "Garder ma place", "Prendre un billet"],
    itemsWord: "Programme",
    values: [
      "Une seule salle, sans courir | Tout ce qui compte se passe l’un après l’autre.",
      "De longues pauses | Les meilleures conversations demandent un couloir, un café et une demi-heure.",
      "Ouvert à tous | Dites-nous ce qu’il vous faut pour participer, nous le prévoyons.",
      "Petit, exprès | Assez de monde pour être surpris, assez peu pour être reconnu.",
      "Une cuisine d’ici | Demandez ce qui est prévu, et dites ce que vous ne mangez pas.",
    ],
    steps: [
      "S’inscrire | Un nom et une adresse suffisent. || Préparer sa journée | Le programme et le chemin sont sur ces pages. || Venir | Venez un peu en avance, choisissez votre place. || Garder le lien | Ce qui s’est dit se garde mieux avec qui l’a entendu.",
      "Choisir un billet | Un prix pour la plupart, un autre pour qui en a besoin. || Dire ses besoins | Repas, accès, place pour la poussette. || Arriver | On nous trouve et on nous reconnaît facilement.",
    ],
    faq: [
      "Comment venir ? | En transports si possible. La confirmation indique l’arrêt, le chemin et les arceaux à vélos.",
      "Puis-je céder mon billet ? | Écrivez-nous le nouveau nom, nous verrons ce qui est possible.",
      "Peut-on manger sur place ? | Écrivez-nous s’il vous faut quelque chose de particulier.",
      "Les enfants peuvent-ils venir ? | Dites-nous qui vient, nous dirons ce qui est prévu.",
      "Sera-ce enregistré ? | En partie, avec l’accord des personnes sur scène. Le public n’apparaît pas.",
    ],
    story: [
      "{name} est né de quelques personnes qui préféraient une salle à douze appels.",
      "L’organisation est assurée par des gens qui participent eux-mêmes : d’où de longues pauses et de courts discours.",
    ],
    itemTexts: [
      "Avec du temps pour les questions.",
      "Expliqué depuis le début, pour les curieux.",
      "Dans la grande salle, ouvert à tout le monde.",
      "Les mains à l’ouvrage, par groupes de douze.",
      "Suivi d’une longue conversation.",
      "Une heure plus calme.",
      "Pour ouvrir la journée.",
      "Pour finir la soirée.",
    ],
  },
};
