import type { FamilyText, Lang } from "../types";

/** People who advise: lawyers, accountants, architects' offices, estate agents, consultants. */
export const COUNSEL: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["Where we can help", "What people bring to us", "Fields of work", "Services and fees"],
    valuesTitle: [
      "How we advise",
      "Clear from the first meeting",
      "What you get from us",
      "Principles, in plain words",
    ],
    stepsTitle: ["How a matter proceeds", "From first call to signature", "Working together"],
    storyTitle: ["A practice that answers", "How we see our work", "The people you will talk to"],
    faqTitle: ["Before you engage us", "Fees, time, confidence", "What clients ask first"],
    contactTitle: ["Arrange a first conversation", "Tell us where you stand", "Write in confidence"],
    contactLead: [
      "Describe the situation in a few sentences. We say honestly whether we are the right people.",
      "What you write stays with us, whether we work together or not.",
    ],
    ctaTitle: ["Better asked early", "Let's look at it together", "One conversation brings order"],
    ctaLead: [
      "The first conversation tells you what is possible, how long it takes and what it costs.",
      "Send a few lines today and choose a time this week.",
    ],
    cta: ["Arrange a call", "Ask for advice", "Book a first meeting"],
    itemsWord: "Services",
    values: [
      "Fees agreed in writing | You know what a step costs before we take it.",
      "One person responsible | You speak with whoever does the work, from beginning to end.",
      "Plain language | Every letter comes with a summary you can read at the kitchen table.",
      "An honest no | If a case is not worth your money, we say so in the first hour.",
      "Dates in sight | Each stage has a date. If it moves, you hear it from us first.",
    ],
    steps: [
      "First conversation | Half an hour to understand where you stand. || A clear proposal | What we would do, in which order, at what fee. || The work | With one person to call and short written updates. || The close | A tidy file, explained, that you can find again.",
      "You write | A few lines, and the papers you already have. || We read | And tell you what matters and what does not. || You decide | With options side by side, and our advice.",
    ],
    faq: [
      "What does the first meeting cost? | Ask when you write. You hear the fee before anything begins.",
      "How soon can we talk? | It depends on the week. If a deadline is running, say so in the first line.",
      "Can we meet by video? | Yes. Signatures and originals aside, everything works at a distance.",
      "Is what I tell you confidential? | Always, from the first message on.",
      "Which papers should I bring? | Those you have. We tell you what is missing.",
    ],
    story: [
      "People come to {name} when something is unclear. They should leave with the next step written down.",
      "We stay small enough to know every file, and call on trusted specialists when a question goes beyond our field.",
    ],
    itemTexts: [
      "{item}: the situation read carefully, the options set out side by side.",
      "Advice on {item} that you can act on.",
      "{item}, with a fixed fee for the usual cases.",
      "We handle {item} from the first letter to the last signature.",
      "A second opinion on {item} before you commit.",
      "{item} for individuals, families and small companies.",
      "Planning ahead: {item}, before it becomes urgent.",
      "{item}, explained without jargon.",
    ],
  },
  fr: {
    itemsTitle: ["Où nous pouvons aider", "Ce que l’on nous confie", "Nos domaines", "Missions et honoraires"],
    valuesTitle: [
      "Notre façon de conseiller",
      "Clair dès le premier rendez-vous",
      "Ce que vous obtenez",
      "Nos principes, simplement",
    ],
    stepsTitle: ["Le déroulement d’un dossier", "Du premier appel à la signature", "Travailler ensemble"],
    storyTitle: ["Un cabinet qui répond", "Notre idée du métier", "Vos interlocuteurs"],
    faqTitle: ["Avant de nous confier un dossier", "Honoraires, délais, confiance", "Les premières questions"],
    contactTitle: ["Convenir d’un premier échange", "Dites-nous où vous en êtes", "Écrire en confiance"],
    contactLead: [
      "Décrivez la situation en quelques phrases. Nous dirons franchement si nous sommes les bonnes personnes.",
      "Ce que vous écrivez reste chez nous, que nous travaillions ensemble ou non.",
    ],
    ctaTitle: ["Mieux vaut demander tôt", "Regardons cela ensemble", "Une conversation remet de l’ordre"],
    ctaLead: [
      "Le premier échange dit ce qui est possible, en combien de temps et à quel prix.",
      "Quelques lignes aujourd’hui, un rendez-vous cette semaine.",
    ],
    cta: ["Convenir d’un appel", "Demander conseil", "Prendre rendez-vous"],
    itemsWord: "Missions",
    values: [
      "Des honoraires écrits | Vous connaissez le coût d’une étape avant que nous l’engagions.",
      "Une seule personne responsable | Vous parlez à qui fait le travail, du début à la fin.",
      "Une langue simple | Chaque courrier vient avec un résumé à lire à la table de la cuisine.",
      "Un non honnête | Si l’affaire ne vaut pas votre argent, nous le disons dans la première heure.",
      "Des dates tenues | Chaque étape a la sienne. Si elle bouge, vous l’apprenez par nous.",
    ],
    steps: [
      "Premier échange | Une demi-heure pour comprendre où vous en êtes. || Une proposition claire | Ce que nous ferions, dans quel ordre, à quel prix. || Le travail | Une personne à appeler, de courts points écrits. || La clôture | Un dossier rangé, expliqué, que vous retrouverez.",
      "Vous écrivez | Quelques lignes, et les papiers que vous avez déjà. || Nous lisons | Et vous disons ce qui compte et ce qui ne compte pas. || Vous décidez | Les options côte à côte, avec notre avis.",
    ],
    faq: [
      "Combien coûte le premier rendez-vous ? | Demandez-le en écrivant : vous connaîtrez les honoraires avant de commencer.",
      "Sous quel délai peut-on se parler ? | Cela dépend de la semaine. Si un délai court, dites-le à la première ligne.",
      "Un rendez-vous en visio est-il possible ? | Oui. Hors signatures et originaux, tout se fait à distance.",
      "Ce que je vous dis reste-t-il confidentiel ? | Toujours, dès le premier message.",
      "Quels papiers apporter ? | Ceux que vous avez. Nous dirons ce qui manque.",
    ],
    story: [
      "On vient chez {name} quand quelque chose n’est pas clair. On devrait en repartir avec l’étape suivante écrite noir sur blanc.",
      "Nous restons assez peu nombreux pour connaître chaque dossier, et appelons des spécialistes sûrs quand une question nous dépasse.",
    ],
    itemTexts: [
      "Une lecture attentive de la situation, des options posées côte à côte.",
      "Un conseil que l’on peut suivre.",
      "Un forfait pour les cas courants.",
      "De la première lettre à la dernière signature.",
      "Un second avis avant de vous engager.",
      "Pour les particuliers, les familles et les petites entreprises.",
      "Prévoir, avant que cela ne devienne urgent.",
      "Expliqué sans jargon.",
    ],
  },
};
