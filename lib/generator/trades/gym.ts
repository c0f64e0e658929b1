import type { Trade } from "../types";

export const GYM: Trade = {
  id: "gym",
  family: "body",
  blueprint: "local-business",
  words: ["gym", "fitness", "crossfit", "personal train(er|ing)", "coach sportif", "salle de sport"],
  near: [
    "boxing",
    "boxe",
    "martial arts",
    "arts martiaux",
    "football club",
    "tennis",
    "running club",
    "sports club",
    "club de sport",
  ],
  palettes: ["#c4310f #f7f5f2", "#1f49d6 #f4f6fc", "#3f6212 #f6f8ee", "#2a2a2f #f5f4f1"],
  types: ["bold", "grotesk", "tech", "geometric"],
  motifs: ["dumbbell", "shoe", "heart", "clock", "bolt", "drop"],
  en: {
    label: "gym",
    names: ["Plain Iron", "Second Wind", "The Strength Room", "Rep & Rest"],
    headlines: [
      "Stronger by autumn{in}",
      "Lift, rest, repeat, sleep well",
      "No mirrors, good coaching",
      "Twice a week is enough to change a year",
    ],
    leads: [
      "{name} coaches {p1}, {p2} and better knees{in}, in groups where somebody watches your back.",
      "Simple programmes, heavy things, kind people.",
    ],
    items: [
      "Strength basics | Squat, press, pull: learned properly. | 18",
      "Small-group training | Six people, one coach, your own plan. | 24",
      "Conditioning | Short, hard, over. | 16",
      "One-to-one | An hour of undivided attention. | 65",
      "Open gym | Your plan, our racks. | 12",
      "Monthly, all classes | Come when you can. | 79",
    ],
    values: [
      "A plan on paper | You know what you lifted last week and what comes next.",
      "Technique first | Weight follows. It always does.",
    ],
    story: ["We opened with four racks and a rule: nobody trains alone unless they want to. Both are still here."],
    faq: [
      "Do I have to be fit to start? | You have to be able to walk in. We take it from there.",
      "How fast will I notice something? | Sleep in two weeks, stairs in four, the mirror in twelve.",
    ],
  },
  fr: {
    label: "salle de sport",
    names: ["Fer Simple", "Second Souffle", "La Salle de Force", "Série & Repos"],
    headlines: [
      "Plus fort d’ici l’automne{in}",
      "Soulever, souffler, recommencer, bien dormir",
      "Pas de miroirs, un bon coaching",
      "Deux fois par semaine changent une année",
    ],
    leads: [
      "{name} entraîne{in} en groupes où quelqu’un regarde votre dos : {p1}, {p2}, et de meilleurs genoux.",
      "Des programmes simples, des choses lourdes, des gens aimables.",
    ],
    items: [
      "Bases de force | Fléchir, pousser, tirer : appris pour de bon. | 16",
      "Petit groupe | Six personnes, un coach, votre plan. | 22",
      "Cardio | Court, dur, fini. | 14",
      "Séance individuelle | Une heure d’attention entière. | 58",
      "Accès libre | Votre plan, nos cages. | 10",
      "Au mois, tous les cours | Venez quand vous pouvez. | 72",
    ],
    values: [
      "Un plan sur papier | Vous savez ce que vous avez soulevé et ce qui vient.",
      "La technique d’abord | Le poids suit. Toujours.",
    ],
    story: [
      "Nous avons ouvert avec quatre cages et une règle : personne ne s’entraîne seul sans le vouloir. Les deux sont encore là.",
    ],
    faq: [
      "Faut-il être en forme pour commencer ? | Il faut pouvoir entrer. On s’occupe du reste.",
      "Quand verrai-je un effet ? | Le sommeil en deux semaines, l’escalier en quatre, le miroir en douze.",
    ],
  },
};
