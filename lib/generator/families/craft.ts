import type { FamilyText, Lang } from "../types";

/** Trades that come to you or repair things: plumbers, electricians, builders, garages, gardeners, cleaners. */
export const CRAFT: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What we take care of", "Jobs we do every week", "Call us for", "The work, and what it costs"],
    valuesTitle: ["How we work in your home", "What you can hold us to", "Plain dealing", "Before, during and after"],
    stepsTitle: ["From your message to a finished job", "How a job goes", "Four steps, no surprises"],
    storyTitle: ["Who turns up", "The people behind the van", "A trade, learned properly"],
    faqTitle: ["What people ask first", "Prices, timing, access", "Clear answers before we start"],
    contactTitle: ["Tell us what is wrong", "Describe the job", "Get a fixed price"],
    contactLead: [
      "What is happening, where, and since when. A photo description helps us bring the right parts.",
      "A few lines are enough for a first idea of cost and date.",
    ],
    ctaTitle: ["Let's have a look at it", "One message, one clear answer", "Better today than after the weekend"],
    ctaLead: [
      "Describe the problem and we tell you what it is likely to take.",
      "You get a price before anyone picks up a tool.",
    ],
    cta: ["Ask for a price", "Describe the job", "Book a visit"],
    itemsWord: "Services",
    values: [
      "The price before the work | You know the amount before we begin. If we find something unexpected, we stop and ask.",
      "We come when we say | An hour's window and a message when we set off.",
      "Left cleaner than found | Dust sheets down, shoes off, waste taken away.",
      "Explained in plain words | We show you what was wrong and how to keep it from coming back.",
      "Repair first | If a part can be saved, we save it. Replacement comes second.",
    ],
    steps: [
      "You describe it | A short message with what you see and hear. || We give a price | Fixed for standard jobs, by estimate for larger ones. || We do the work | On the day agreed, by the person you spoke to. || We check it together | You pay when it works.",
      "First look | We come, look and measure. || Written offer | Materials, hours and date on one page. || The job | Done in one go wherever possible. || Follow-up | A call two weeks later, to be sure.",
    ],
    faq: [
      "How quickly can you come? | That depends on the job and the week. Say how urgent it is, and we answer with a date.",
      "Do you charge for the visit? | The visit is part of the job if you go ahead. Otherwise we agree on a small fee beforehand.",
      "What if something is not right? | Tell us. We come back, look at it together and put it right where we can.",
      "Which areas do you cover? | {city} and around. Write to us with the address and we tell you.",
      "Can you work in the evening? | Ask. Sometimes it can be arranged.",
    ],
    story: [
      "At {name}, whoever answers your message knows the trade. That saves a visit, and often the whole job.",
      "We learned from people who repaired things because new ones were not an option. The habit stayed.",
    ],
    itemTexts: [
      "{item} done carefully, with parts we would fit in our own homes.",
      "{item}: a fixed price, agreed before we start.",
      "From the first look to the last check, {item} is in one pair of hands.",
      "{item} without the mess, and with a short written report.",
      "We come prepared: most cases of {item} are settled in one visit.",
      "{item} for flats, houses and small businesses.",
      "Planned or urgent, {item} gets the same care.",
      "{item}, explained in plain words before and after.",
    ],
  },
  fr: {
    itemsTitle: [
      "Ce dont nous nous occupons",
      "Nos travaux de chaque semaine",
      "Appelez-nous pour",
      "Le travail, et son prix",
    ],
    valuesTitle: [
      "Notre façon de travailler chez vous",
      "Ce que vous pouvez exiger",
      "Des règles simples",
      "Avant, pendant, après",
    ],
    stepsTitle: ["De votre message au travail fini", "Le déroulement", "Quatre étapes, sans surprise"],
    storyTitle: ["Qui vient chez vous", "L’équipe derrière la camionnette", "Un métier, appris sérieusement"],
    faqTitle: ["Ce qu’on nous demande d’abord", "Prix, délais, accès", "Des réponses claires avant de commencer"],
    contactTitle: ["Dites-nous ce qui ne va pas", "Décrivez le travail", "Recevoir un prix ferme"],
    contactLead: [
      "Ce qui se passe, où, et depuis quand. Plus c’est précis, mieux nous choisissons les pièces.",
      "Quelques lignes suffisent pour une première idée du coût et de la date.",
    ],
    ctaTitle: [
      "Allons voir cela ensemble",
      "Un message, une réponse claire",
      "Mieux vaut aujourd’hui qu’après le week-end",
    ],
    ctaLead: [
      "Décrivez le problème, nous vous disons ce qu’il demandera sans doute.",
      "Vous avez un prix avant que quiconque ne sorte un outil.",
    ],
    cta: ["Demander un prix", "Décrire le travail", "Prendre rendez-vous"],
    itemsWord: "Services",
    values: [
      "Le prix avant le travail | Vous connaissez le montant avant de commencer. Un imprévu ? On s’arrête et on demande.",
      "À l’heure dite | Une fenêtre d’une heure, et un message au départ.",
      "Plus propre qu’à l’arrivée | Bâches au sol, chaussures ôtées, gravats emportés.",
      "Expliqué simplement | Nous montrons ce qui n’allait pas et comment l’éviter.",
      "Réparer d’abord | Une pièce peut être sauvée ? On la sauve. Le remplacement vient après.",
    ],
    steps: [
      "Vous décrivez | Un court message : ce que vous voyez, ce que vous entendez. || Nous chiffrons | Prix ferme pour le courant, devis pour le reste. || Nous travaillons | Au jour convenu, par la personne qui vous a répondu. || On vérifie ensemble | Vous payez quand tout marche.",
      "Premier regard | Nous venons, regardons, mesurons. || Offre écrite | Matériel, heures et date sur une page. || Les travaux | En une fois chaque fois que possible. || Le suivi | Un appel deux semaines plus tard, pour être sûrs.",
    ],
    faq: [
      "Quand pouvez-vous venir ? | Les urgences passent devant, souvent le jour même. Pour le reste, comptez une à deux semaines.",
      "Le déplacement est-il facturé ? | Il est compris si vous nous confiez le travail. Sinon, un petit montant est convenu d’avance.",
      "Et si quelque chose ne va pas ? | Dites-le-nous. Nous revenons, regardons ensemble et corrigeons ce qui peut l’être.",
      "Où intervenez-vous ? | {city} et une demi-heure autour. Plus loin, demandez : nous connaissons souvent quelqu’un.",
      "Travaillez-vous le soir ? | Demandez. Cela peut parfois s’arranger.",
    ],
    story: [
      "Chez {name}, la personne qui vous répond connaît le métier. Cela évite un déplacement, parfois tout le chantier.",
      "Nous avons appris auprès de gens qui réparaient parce qu’il n’était pas question de remplacer. L’habitude est restée.",
    ],
    itemTexts: [
      "Fait avec soin, avec les pièces que nous poserions chez nous.",
      "Un prix ferme, convenu avant de commencer.",
      "Du premier regard à la dernière vérification, une seule et même personne.",
      "Sans désordre, avec un court compte rendu écrit.",
      "Nous venons équipés : la plupart des cas se règlent en une visite.",
      "Pour les appartements, les maisons et les petits commerces.",
      "Prévu ou urgent, le même soin.",
      "Expliqué simplement, avant comme après.",
    ],
  },
};
