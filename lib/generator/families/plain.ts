import type { FamilyText, Lang } from "../types";

/** Any business: says nothing that only one trade could say. */
export const PLAIN: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What we do", "What you will find here", "In a few words", "Where to begin"],
    valuesTitle: ["How we do things", "What matters to us", "Small habits we keep", "What you will notice"],
    stepsTitle: ["How it works", "Three simple steps", "From a first word to the day itself"],
    storyTitle: ["About us", "Who we are", "The thought behind it"],
    faqTitle: ["Good to know", "Before you write", "Short answers"],
    contactTitle: ["Write to us", "Ask us anything", "Say hello"],
    contactLead: [
      "A few lines are enough: what you have in mind, and when.",
      "Not sure yet? Write anyway. A question is a good way to begin.",
    ],
    ctaTitle: ["Shall we talk?", "A few lines are enough", "Come and see"],
    ctaLead: ["Tell us what you are looking for, in your own words.", "Questions are welcome before any decision."],
    cta: ["Write to us", "Get in touch", "Ask a question"],
    itemsWord: "What we do",
    values: [
      "Clear words | You know what to expect before anything begins.",
      "Care in the details | The small things are looked at twice.",
      "People, not tickets | Messages are read and answered by someone who knows the subject.",
      "No more than needed | We would rather do a little less and do it well.",
      "At home{in} | We know the place and the people, and it shows in how we work.",
      "Open to newcomers | No question is too simple, and nobody has to know the vocabulary.",
    ],
    steps: [
      "Write | A short message with what you have in mind. || Talk it through | We ask, you ask, and the idea takes shape. || Go ahead | Once everything is clear, and not before.",
      "Look around | These pages say what there is. || Ask | Anything that is missing, in a few lines. || Decide | In your own time.",
    ],
    faq: [
      "How do I get in touch? | With the form on the contact page. Say what it is about and how to reach you.",
      "Can I ask before I decide? | Please do. That is what the form is for.",
      "What does it cost? | That depends on what you need. Write to us and ask for a quote.",
      "When can I come? | Times change through the year. Ask before you set out.",
    ],
    story: [
      "{name} is the work of people who care about {label} and like to explain what they do.",
      "We keep things simple: listen first, say clearly what is possible, then do it with care.",
    ],
    itemTexts: [
      "{item}, done with care.",
      "Ask us about {item}.",
      "{item}, explained from the beginning.",
      "For a first time or the tenth: {item}.",
      "{item}, with time for questions.",
      "{item}, in our own way.",
    ],
  },
  fr: {
    itemsTitle: ["Ce que nous faisons", "Ce que vous trouverez ici", "En quelques mots", "Par où commencer"],
    valuesTitle: ["Notre façon de faire", "Ce qui compte pour nous", "Nos petites habitudes", "Ce qui se remarque"],
    stepsTitle: ["Comment cela se passe", "Trois étapes simples", "Du premier mot au jour venu"],
    storyTitle: ["À propos de nous", "Qui nous sommes", "L’idée de départ"],
    faqTitle: ["Bon à savoir", "Avant d’écrire", "Réponses courtes"],
    contactTitle: ["Nous écrire", "Posez votre question", "Dites bonjour"],
    contactLead: [
      "Quelques lignes suffisent : votre idée, et pour quand.",
      "Pas encore sûr ? Écrivez quand même. Une question est un bon début.",
    ],
    ctaTitle: ["On en parle ?", "Quelques lignes suffisent", "Venez voir"],
    ctaLead: ["Dites-nous ce que vous cherchez, avec vos mots.", "Les questions sont bienvenues avant toute décision."],
    cta: ["Nous écrire", "Prendre contact", "Poser une question"],
    itemsWord: "Nos activités",
    values: [
      "Des mots clairs | Vous savez à quoi vous attendre avant que rien ne commence.",
      "Le soin des détails | Les petites choses sont regardées deux fois.",
      "Des personnes, pas des dossiers | Les messages sont lus par quelqu’un qui connaît le sujet.",
      "Rien de trop | Mieux vaut en faire un peu moins, et le faire bien.",
      "Chez nous{in} | Nous connaissons le lieu et les gens, et cela se voit dans le travail.",
      "Ouvert aux nouveaux venus | Aucune question n’est trop simple.",
    ],
    steps: [
      "Écrire | Un court message avec ce que vous avez en tête. || En parler | On pose des questions des deux côtés, l’idée prend forme. || Se lancer | Une fois que tout est clair, pas avant.",
      "Regarder | Ces pages disent ce qu’il y a. || Demander | Ce qui manque, en quelques lignes. || Décider | À votre rythme.",
    ],
    faq: [
      "Comment vous joindre ? | Par le formulaire de la page de contact. Dites de quoi il s’agit et comment vous répondre.",
      "Puis-je demander avant de décider ? | Bien sûr, le formulaire est là pour cela.",
      "Combien cela coûte-t-il ? | Tout dépend du besoin. Écrivez-nous pour un devis.",
      "Quand peut-on venir ? | Les horaires changent dans l’année. Demandez avant de vous mettre en route.",
    ],
    story: [
      "{name} réunit des gens qui aiment leur métier et savent l’expliquer.",
      "Nous faisons simple : écouter d’abord, dire clairement ce qui est possible, puis le faire avec soin.",
    ],
    itemTexts: [
      "Fait avec soin.",
      "Parlez-nous-en.",
      "Expliqué depuis le début.",
      "Pour une première fois comme pour la dixième.",
      "Avec du temps pour les questions.",
      "À notre façon.",
    ],
  },
};
