import type { Trade } from "../types";

/** Single people with a profession, and people who write. */
export const PEOPLE: readonly Trade[] = [
  {
    id: "developer", family: "person", blueprint: "personal-cv",
    words: ["developer", "developpeu(r|se)", "programmer", "software engineer", "ingenieur", "engineer", "data scientist", "data analyst", "devops", "web developer", "full[- ]?stack", "cv", "resume", "curriculum", "researcher", "chercheu(r|se)", "student", "etudiante?", "teacher", "enseignante?", "professor", "writer", "journaliste?", "redactrice", "redacteur", "translator", "traductrice", "traducteur", "product manager", "chef de projet", "project manager"],
    palettes: ["#2f4a8a #f6f6f4", "#0f6b5c #f4f7f4", "#b4431a #f9f5f0", "#5a3fa0 #f7f6fa", "#2b2b30 #f5f4f0"],
    types: ["mono", "modern", "grotesk", "editorial", "sans"],
    motifs: ["brackets", "window", "pencil", "book", "gear", "speech"],
    en: {
      label: "professional", names: ["Alex Morel", "Robin Hart", "Sam Okafor", "Charlie Lindqvist"],
      headlines: ["{name} makes difficult things understandable", "I turn vague problems into working things", "Careful work, clear words", "Hello, I am {name}"],
      leads: ["I work on {p1}, {p2} and the parts in between{in}. This page says what I do, how I do it and how to reach me.", "Useful, calm and thorough: that is what I try to be, on good days and on release days."],
      items: ["Analysis | Finding out what the question really is. | ", "Building | From a first draft to something people rely on. | ", "Reviewing | A second pair of eyes that reads to the end. | ", "Teaching | Explaining until it is boring, then once more. | ", "Documentation | Pages that a newcomer can follow alone. | ", "Coordination | Keeping dates, people and expectations in one list. | "],
      values: ["Small steps | I split work until each part can be finished in a day.", "No mysteries | What I build, others can maintain."],
      story: ["I came to this work sideways, through a problem nobody wanted. Solving it was more fun than I had expected.", "I learn best by explaining, which is why I keep notes and share them."],
      faq: ["What are you looking for? | Work with a purpose I can explain to a friend, and people who review each other's drafts."],
    },
    fr: {
      label: "profil", names: ["Alex Morel", "Robin Hart", "Sam Okafor", "Camille Lindqvist"],
      headlines: ["{name} rend les choses difficiles compréhensibles", "Du problème flou à la chose qui marche", "Un travail soigné, des mots clairs", "Bonjour, je suis {name}"],
      leads: ["Cette page dit ce que je fais{in}, comment je le fais et comment me joindre.", "Utile, calme et rigoureux : voilà ce que j’essaie d’être, les bons jours comme les jours de livraison."],
      items: ["Analyse | Trouver quelle est vraiment la question. | ", "Réalisation | D’un premier jet à ce sur quoi l’on s’appuie. | ", "Relecture | Un second regard qui va jusqu’au bout. | ", "Transmission | Expliquer jusqu’à l’ennui, puis une fois encore. | ", "Documentation | Des pages qu’un nouveau venu suit seul. | ", "Coordination | Dates, personnes et attentes dans une même liste. | "],
      values: ["De petits pas | Je découpe jusqu’à ce que chaque part tienne en une journée.", "Pas de mystère | Ce que je construis, d’autres peuvent l’entretenir."],
      story: ["Je suis arrivé à ce métier de biais, par un problème dont personne ne voulait. Le résoudre fut plus drôle que prévu.", "J’apprends mieux en expliquant : d’où des notes, que je partage."],
      faq: ["Que cherchez-vous ? | Un travail dont je peux dire le but à un ami, et des gens qui se relisent."],
    },
  },
  {
    id: "journal", family: "journal", blueprint: "blog",
    words: ["blog", "blogue", "journal", "magazine", "newsletter", "podcast", "carnet", "articles", "essays", "recipes?", "recettes?", "cooking", "travel", "voyages?", "hiking", "randonnee", "gardening", "jardinage", "potager", "parenting", "minimalism", "slow living"],
    palettes: ["#2f5d4a #f7f6ef", "#9c3f1c #fbf6ef", "#274b7a #f6f6f2", "#6b3a6b #f8f5f8", "#7a6210 #fbf9ee"],
    types: ["editorial", "serif", "classic", "mono", "quirky"],
    motifs: ["pencil", "book", "leaf", "cup", "mountain", "sun"],
    en: {
      label: "journal", names: ["Slow Notes", "The Back Page", "Field & Margin", "Second Draft"],
      headlines: ["Notes on {p1}, written slowly", "Things worth trying twice", "A journal for people who read to the end", "Written at a kitchen table{in}"],
      leads: ["{name} is about {p1} and {p2}: what works, what doesn't, and what one learns in between.", "New articles when they are ready. No hurry, no advertising, no noise."],
      items: ["Small habits | What changes when you do a little every day. | ", "Tools | The few that earn their place. | ", "Seasons | What each month is good for. | ", "Mistakes | The expensive ones, so you can skip them. | ", "Places | Worth the detour, described on foot. | ", "Letters | Questions from readers, answered in full. | "],
      values: ["Tested at home | Each instruction was followed by someone else before it appeared."],
      story: ["The notebook came first, the page much later. Most articles still begin in pencil."],
      faq: ["Who pays for this? | The writer, in evenings. Letters are payment enough."],
    },
    fr: {
      label: "journal", names: ["Notes Lentes", "La Dernière Page", "Champ & Marge", "Second Jet"],
      headlines: ["Des notes écrites lentement", "Ce qui mérite un second essai", "Un journal pour qui lit jusqu’au bout", "Écrit sur une table de cuisine{in}"],
      leads: ["{name} raconte ce qui marche, ce qui ne marche pas, et ce que l’on apprend entre les deux.", "De nouveaux articles quand ils sont prêts. Ni hâte, ni publicité, ni bruit."],
      items: ["Petites habitudes | Ce qui change quand on fait un peu chaque jour. | ", "Outils | Les quelques-uns qui méritent leur place. | ", "Saisons | À quoi chaque mois est bon. | ", "Erreurs | Les coûteuses, pour que vous les évitiez. | ", "Lieux | Ceux qui valent le détour, décrits à pied. | ", "Lettres | Les questions des lecteurs, avec de vraies réponses. | "],
      values: ["Essayé à la maison | Chaque mode d’emploi a été suivi par quelqu’un d’autre avant de paraître."],
      story: ["Le carnet est venu d’abord, la page bien après. Presque tous les articles commencent encore au crayon."],
      faq: ["Qui paie ? | La plume, le soir. Les lettres suffisent comme paiement."],
    },
  },
];
