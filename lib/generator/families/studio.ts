import type { FamilyText, Lang } from "../types";

/** Makers and studios that show work: designers, photographers, architects, artists, agencies. */
export const STUDIO: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What we do", "Ways to work together", "The practice", "Fields of work"],
    valuesTitle: ["How the work gets good", "What to expect", "A way of working", "Things we care about"],
    stepsTitle: ["From idea to finished piece", "How a project runs", "The process, honestly"],
    storyTitle: ["About the studio", "A point of view", "Where the work comes from"],
    faqTitle: ["Before we start", "Budgets, dates, rights", "Asked before most projects"],
    contactTitle: ["Tell me about your project", "Start with a few lines", "Have something in mind?"],
    contactLead: [
      "What it is, when you need it and roughly what you can spend. That is enough for a useful answer.",
      "Half-formed ideas are welcome. They are often the best ones.",
    ],
    ctaTitle: ["Let's make something worth keeping", "The next project could be yours", "A blank page is a good start"],
    ctaLead: [
      "New projects start every month. Write early and we find the right slot.",
      "Send what you have: a note, a sketch, a folder of pictures.",
    ],
    cta: ["Start a project", "Write to the studio", "Talk about your idea"],
    itemsWord: "Services",
    values: [
      "One idea, carried through | We look for the thought that explains every later decision, and keep to it.",
      "Drawn before discussed | You see something early. Talking is easier with a picture on the table.",
      "Few projects at a time | Attention is the material we work with. There is only so much of it.",
      "Made to be used | Files are ordered, named and documented, so that others can carry on.",
      "A clear brief first | And an honest conversation when the brief changes.",
    ],
    steps: [
      "Listen | A conversation, and the questions nobody has asked yet. || Look | References, places, materials: we collect before we draw. || Make | A first version early, then a better one. || Hand over | Finished, explained, and ready for use.",
      "Brief | One page that we write together. || First round | Two directions, different on purpose. || Refine | One direction, taken seriously. || Deliver | On the date, with everything you need.",
    ],
    faq: [
      "How far ahead should I write? | Six weeks is comfortable, three is possible, one is an adventure.",
      "What does a project cost? | That depends on the brief. Write a few lines and ask for a quote.",
      "Who owns the result? | You do, for the use we agreed on. The details are on one readable page.",
      "How many rounds are there? | We agree on that together, before the work begins.",
      "Do you travel? | Gladly. {city} is home, the train goes everywhere else.",
    ],
    story: [
      "{name} works on a small number of things at a time, for people who care how they turn out.",
      "The work starts with looking: at the place, the people, the habits. Form comes from there and seldom from fashion.",
    ],
    itemTexts: [
      "{item}, from the first sketch to the last detail.",
      "{item} for people who want to understand what they are getting.",
      "A clear brief, two rounds, one result: {item}.",
      "{item} with an eye for what can be left out.",
      "Quick where speed helps, patient where it matters: {item}.",
      "{item}, alone or with a team you already have.",
      "Short or long commissions in {item}.",
      "{item} that still looks right in five years.",
    ],
  },
  fr: {
    itemsTitle: ["Ce que nous faisons", "Façons de travailler ensemble", "La pratique", "Nos domaines"],
    valuesTitle: ["D’où vient la qualité", "À quoi s’attendre", "Une manière de faire", "Ce à quoi nous tenons"],
    stepsTitle: ["De l’idée à l’objet fini", "Le déroulement d’un projet", "La méthode, franchement"],
    storyTitle: ["À propos de l’atelier", "Un regard", "D’où vient le travail"],
    faqTitle: ["Avant de commencer", "Budgets, dates, droits", "Les questions d’avant-projet"],
    contactTitle: ["Parlez-moi de votre projet", "Commencer par quelques lignes", "Une idée en tête ?"],
    contactLead: [
      "De quoi il s’agit, pour quand, et l’ordre du budget : c’est assez pour une réponse utile.",
      "Les idées à moitié formées sont bienvenues. Ce sont souvent les meilleures.",
    ],
    ctaTitle: [
      "Faisons quelque chose qui reste",
      "Le prochain projet pourrait être le vôtre",
      "La page blanche est un bon départ",
    ],
    ctaLead: [
      "De nouveaux projets commencent chaque mois. Écrivez tôt, nous trouvons la place.",
      "Envoyez ce que vous avez : une note, un croquis, un dossier d’images.",
    ],
    cta: ["Lancer un projet", "Écrire à l’atelier", "Parler de votre idée"],
    itemsWord: "Services",
    values: [
      "Une idée, tenue jusqu’au bout | Nous cherchons la pensée qui explique toutes les décisions suivantes, et nous y restons.",
      "Dessiné avant d’être discuté | Vous voyez quelque chose tôt. On parle mieux devant une image.",
      "Peu de projets à la fois | L’attention est notre matière première. Elle n’est pas infinie.",
      "Fait pour servir | Les fichiers sont rangés, nommés, documentés : d’autres peuvent continuer.",
      "D’abord un cahier clair | Et une conversation honnête quand il change.",
    ],
    steps: [
      "Écouter | Une conversation, et les questions que personne n’a encore posées. || Regarder | Références, lieux, matières : on rassemble avant de dessiner. || Faire | Une première version tôt, puis une meilleure. || Remettre | Fini, expliqué, prêt à l’emploi.",
      "Le cahier | Une page, écrite ensemble. || Premier tour | Deux directions, différentes exprès. || Affiner | Une direction, prise au sérieux. || Livrer | À la date, avec tout le nécessaire.",
    ],
    faq: [
      "Quand faut-il écrire ? | Six semaines avant, c’est confortable ; trois, c’est possible ; une, c’est une aventure.",
      "Combien coûte un projet ? | Tout dépend du cahier. Écrivez quelques lignes pour un devis.",
      "À qui appartient le résultat ? | À vous, pour l’usage convenu. Le détail tient sur une page lisible.",
      "Combien d’allers-retours ? | Nous en convenons ensemble, avant de commencer.",
      "Vous déplacez-vous ? | Volontiers. {city} est le port d’attache, le train mène partout ailleurs.",
    ],
    story: [
      "{name} mène peu de projets à la fois, pour des gens à qui le résultat importe.",
      "Tout commence par regarder : le lieu, les personnes, les habitudes. La forme vient de là, rarement de la mode.",
    ],
    itemTexts: [
      "Du premier croquis au dernier détail.",
      "Pour qui veut comprendre ce qu’il reçoit.",
      "Un cahier clair, deux tours, un résultat.",
      "Avec l’œil sur ce que l’on peut enlever.",
      "Rapide quand cela aide, patient quand il le faut.",
      "Seul, ou avec l’équipe que vous avez déjà.",
      "Pour des commandes courtes ou longues.",
      "Un travail encore juste dans cinq ans.",
    ],
  },
};
