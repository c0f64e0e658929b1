import type { FamilyText, Lang } from "../types";

/** People who care for bodies by appointment: hair, beauty, dentists, vets, therapists. */
export const CARE: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What we offer", "Treatments and prices", "Choose what you need", "Appointments we make most"],
    valuesTitle: ["What a visit feels like", "Calm, on purpose", "How we look after you", "Small habits we keep"],
    stepsTitle: ["Your first visit", "How an appointment goes", "From hello to see you again"],
    storyTitle: ["A quiet place to be looked after", "Who takes care of you", "Why we work this way"],
    faqTitle: ["Before your first visit", "Asked at the front desk", "Good to know"],
    contactTitle: ["Ask for an appointment", "Find a time that suits you", "Write to the front desk"],
    contactLead: [
      "Tell us what you need and two or three times that suit you. We confirm by email.",
      "First visit? Say so, and we plan a little longer.",
    ],
    ctaTitle: ["An hour for yourself", "Find your time", "We look forward to meeting you"],
    ctaLead: [
      "A short message is all it takes; we answer with a time.",
      "Mornings, lunch breaks, early evenings: tell us what works.",
    ],
    cta: ["Book a visit", "Ask for a time", "Make an appointment"],
    itemsWord: "Services",
    values: [
      "Time between appointments | We leave a gap, so that nobody waits and nobody is hurried.",
      "Explained before it starts | You hear what we suggest, what it costs and what happens if you wait.",
      "The same person each time | You are not a file. Whoever saw you last sees you again, where possible.",
      "Clean, and visibly so | Tools are prepared in front of you. Ask anything.",
      "Nothing unexplained | Ask what something costs before it begins. You get a clear answer.",
    ],
    steps: [
      "Say hello | A message with what brings you, and when you are free. || We listen | The first ten minutes are for questions, yours and ours. || Care | Unhurried, explained, with pauses when you want them. || Afterwards | Written advice for home, and a date only if you need one.",
      "Choose a time | Mornings are calm, evenings go fast. || Arrive | A warm drink, a coat hook, no forms in triplicate. || Leave lighter | With one or two simple things to do at home.",
    ],
    faq: [
      "Do you take new people? | Ask us. We say when there is room, and suggest a time.",
      "What if I have to cancel? | Tell us as early as you can, and someone else will be glad of the time.",
      "Is the place accessible? | Tell us what you need, and we say honestly what is possible.",
      "How can I pay? | Ask when you make the appointment, and we tell you what is possible.",
      "May I bring someone along? | Of course. There is a second chair in every room.",
    ],
    story: [
      "{name} is a small team that prefers fewer appointments and more attention. You notice it in the waiting room: it is mostly empty.",
      "We chose the rooms for their light and the colours for their calm. The rest is training, and listening.",
    ],
    itemTexts: [
      "{item}, adapted to you after a short conversation.",
      "{item} without hurry: the time is yours alone.",
      "A good place to begin: {item}, with advice to take home.",
      "{item}, with products we know and can explain.",
      "For regulars and first visits alike: {item}.",
      "{item}, gentle and thorough.",
      "{item}, followed by a written note of what we did.",
      "Ask about {item} if you are not sure what you need.",
    ],
  },
  fr: {
    itemsTitle: [
      "Ce que nous proposons",
      "Soins et tarifs",
      "Choisissez ce qu’il vous faut",
      "Nos rendez-vous les plus courants",
    ],
    valuesTitle: [
      "À quoi ressemble une visite",
      "Le calme, exprès",
      "Comment nous prenons soin de vous",
      "De petites habitudes",
    ],
    stepsTitle: ["Votre première visite", "Le déroulement d’un rendez-vous", "De bonjour à bientôt"],
    storyTitle: ["Un endroit calme", "Qui s’occupe de vous", "Pourquoi travailler ainsi"],
    faqTitle: ["Avant votre première visite", "On nous le demande à l’accueil", "Bon à savoir"],
    contactTitle: ["Demander un rendez-vous", "Trouver un moment qui vous va", "Écrire à l’accueil"],
    contactLead: [
      "Dites-nous ce qu’il vous faut et deux ou trois moments possibles. Nous confirmons par e-mail.",
      "Première visite ? Dites-le, nous prévoyons un peu plus de temps.",
    ],
    ctaTitle: ["Une heure pour vous", "Trouvez votre moment", "Au plaisir de vous rencontrer"],
    ctaLead: [
      "Un court message suffit ; nous répondons avec une heure.",
      "Le matin, à midi, en début de soirée : dites ce qui vous arrange.",
    ],
    cta: ["Prendre rendez-vous", "Demander une heure", "Réserver une visite"],
    itemsWord: "Prestations",
    values: [
      "Du temps entre deux rendez-vous | Nous laissons une pause : personne n’attend, personne n’est pressé.",
      "Expliqué avant de commencer | Ce que nous proposons, ce que cela coûte, et ce qui se passe si vous attendez.",
      "Toujours la même personne | Vous n’êtes pas un dossier. Qui vous a vu vous revoit, autant que possible.",
      "Propre, et cela se voit | Le matériel est préparé devant vous. Posez toutes vos questions.",
      "Les prix au mur | Pas de surprise à la caisse : ce qui est affiché est ce que vous payez.",
    ],
    steps: [
      "Dire bonjour | Un message : ce qui vous amène, et vos disponibilités. || Écouter | Les dix premières minutes sont pour les questions, les vôtres et les nôtres. || Prendre soin | Sans hâte, en expliquant, avec des pauses si vous voulez. || Après | Des conseils écrits, et une date seulement s’il en faut une.",
      "Choisir l’heure | Les matins sont calmes, les soirs partent vite. || Arriver | Une boisson chaude, une patère, pas de paperasse. || Repartir plus léger | Avec une ou deux choses simples à faire chez vous.",
    ],
    faq: [
      "Prenez-vous de nouvelles personnes ? | Demandez-nous. Nous disons quand il y a de la place et proposons un moment.",
      "Et si je dois annuler ? | Prévenez la veille, quelqu’un d’autre sera ravi de l’horaire.",
      "Le lieu est-il accessible ? | Il y a une entrée de plain-pied. Dites-nous vos besoins, nous préparons.",
      "Comment payer ? | Demandez-le en prenant rendez-vous, nous vous dirons ce qui est possible.",
      "Puis-je venir accompagné ? | Bien sûr. Il y a une seconde chaise dans chaque pièce.",
    ],
    story: [
      "{name}, c’est une petite équipe qui préfère moins de rendez-vous et plus d’attention. Cela se voit : la salle d’attente est presque toujours vide.",
      "Les pièces ont été choisies pour leur lumière, les couleurs pour leur calme. Le reste est affaire de formation, et d’écoute.",
    ],
    itemTexts: [
      "Adapté à vous après un court échange.",
      "Sans hâte : ce temps n’appartient qu’à vous.",
      "Un bon point de départ, avec des conseils à emporter.",
      "Avec des produits que nous connaissons et savons expliquer.",
      "Pour les habitués comme pour une première visite.",
      "Doux et complet.",
      "Suivi d’une note écrite de ce qui a été fait.",
      "À demander si vous ne savez pas encore ce qu’il vous faut.",
    ],
  },
};
