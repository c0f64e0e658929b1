import type { FamilyText, Lang } from "../types";

/** One person's page: what they can do, how they work. */
export const PERSON: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What I do", "Where I am useful", "Fields I work in", "What you can ask me for"],
    valuesTitle: ["How I work", "What colleagues can count on", "Habits, more than methods", "Working with me"],
    stepsTitle: ["How we would start", "From first call to first week", "A simple beginning"],
    storyTitle: ["A little about me", "How I came to this", "Off the page"],
    faqTitle: ["Asked in interviews", "Quick answers", "Before we talk"],
    contactTitle: ["Let's talk", "Write to me", "Get in touch"],
    contactLead: [
      "A few lines about the role or the project are enough. I answer every message.",
      "Tell me what you are working on and where you are stuck.",
    ],
    ctaTitle: ["Looking for someone like this?", "I would like to hear from you", "Shall we talk?"],
    ctaLead: [
      "I am open to good questions, permanent or for a project.",
      "A short call tells both of us more than a long letter.",
    ],
    cta: ["Write to me", "Get in touch", "Arrange a call"],
    itemsWord: "What I do",
    values: [
      "I write things down | Decisions, reasons and open questions, where everyone can find them.",
      "Early and small | I show unfinished work, because that is when it can still change.",
      "Calm under deadlines | I sort what must be done from what would be nice, and say which is which.",
      "Generous with knowledge | What I learn, I pass on: in reviews, in notes, over coffee.",
      "Straight answers | If I don't know, I say so, and come back when I do.",
    ],
    steps: [
      "A first call | Twenty minutes, no slides. || A small task | Real, bounded and paid. || A decision | On both sides, without hurry.",
    ],
    faq: [
      "Do you work remotely? | Happily, and on site when it helps. {city} is home.",
      "When could you start? | Let us talk about dates.",
      "Freelance or permanent? | Both are possible. The work matters more than the form.",
      "May I see your references? | Write to me, and I send what fits.",
    ],
    story: [
      "I like work that has people in it. The rest can be learned from a book.",
      "Outside work I walk, cook and read more than I can finish.",
    ],
    itemTexts: [
      "{item}, from a first question to something that works.",
      "Hands-on {item}, alone or within a team.",
      "{item} explained so that others can carry on.",
      "Years of practice have made {item} second nature.",
      "{item} with care for the people who will use the result.",
      "Reviews and second opinions on {item}.",
      "{item} under real constraints of time and money.",
      "Teaching and mentoring in {item}.",
    ],
  },
  fr: {
    itemsTitle: ["Ce que je fais", "Où je suis utile", "Mes domaines", "Ce que vous pouvez me demander"],
    valuesTitle: [
      "Ma façon de travailler",
      "Ce sur quoi compter",
      "Des habitudes plus que des méthodes",
      "Travailler avec moi",
    ],
    stepsTitle: ["Comment commencer", "Du premier appel à la première semaine", "Un début simple"],
    storyTitle: ["Quelques mots sur moi", "Comment j’en suis arrivé là", "Hors de la page"],
    faqTitle: ["Posées en entretien", "Réponses rapides", "Avant de se parler"],
    contactTitle: ["Parlons-en", "M’écrire", "Prendre contact"],
    contactLead: [
      "Quelques lignes sur le poste ou le projet suffisent. Je réponds à chaque message.",
      "Dites-moi sur quoi vous travaillez et où cela coince.",
    ],
    ctaTitle: ["C’est ce profil que vous cherchez ?", "J’aimerais vous lire", "On se parle ?"],
    ctaLead: [
      "Je suis à l’écoute des bonnes questions, en poste ou au projet.",
      "Un court appel en dit plus qu’une longue lettre.",
    ],
    cta: ["M’écrire", "Prendre contact", "Convenir d’un appel"],
    itemsWord: "Ce que je fais",
    values: [
      "J’écris les choses | Décisions, raisons et questions ouvertes, là où chacun les trouve.",
      "Tôt et petit | Je montre ce qui n’est pas fini : c’est là que l’on peut encore changer.",
      "Calme avant l’échéance | Je sépare le nécessaire du souhaitable, et je le dis.",
      "Un savoir qui circule | Ce que j’apprends, je le transmets : en relecture, en notes, autour d’un café.",
      "Des réponses franches | Si je ne sais pas, je le dis, et je reviens quand je sais.",
    ],
    steps: [
      "Un premier appel | Vingt minutes, sans diapositives. || Une petite mission | Réelle, bornée, payée. || Une décision | Des deux côtés, sans hâte.",
    ],
    faq: [
      "Travaillez-vous à distance ? | Volontiers, et sur place quand cela aide. {city} est mon port d’attache.",
      "Quand pourriez-vous commencer ? | Parlons des dates.",
      "Indépendant ou salarié ? | Les deux sont possibles. Le travail compte plus que la forme.",
      "Puis-je voir vos références ? | Écrivez-moi, j’enverrai ce qui correspond.",
    ],
    story: [
      "J’aime le travail où il y a des gens. Le reste s’apprend dans les livres.",
      "Le reste du temps, je marche, je cuisine et je lis plus que je ne finis.",
    ],
    itemTexts: [
      "D’une première question à quelque chose qui marche.",
      "Les mains dedans, seul ou en équipe.",
      "Expliqué de façon que d’autres puissent continuer.",
      "Une pratique devenue une seconde nature.",
      "Avec le souci de celles et ceux qui s’en serviront.",
      "Relectures et seconds avis.",
      "Sous de vraies contraintes de temps et d’argent.",
      "Enseignement et accompagnement.",
    ],
  },
};
