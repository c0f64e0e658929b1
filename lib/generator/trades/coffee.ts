import type { Trade } from "../types";

export const COFFEE: Trade = {
  id: "coffee",
  family: "food",
  blueprint: "local-business",
  words: ["coffee", "cafe", "roaster", "roastery", "espresso", "torrefacteur", "torrefaction", "barista"],
  palettes: ["#6b3f22 #faf5ee", "#1d5b53 #f5f6f1", "#9c3d1e #fdf6f0", "#2b3a55 #f6f4ef", "#7b5a0f"],
  types: ["grotesk", "quirky", "serif", "bold", "geometric"],
  motifs: ["cup", "bean", "kettle", "croissant", "jar", "leaf"],
  en: {
    label: "coffee roaster",
    names: ["Slow Pour", "Third Cup", "Paper Filter", "Corner Roast"],
    headlines: [
      "Coffee with a name and a harvest date",
      "Roasted on Monday, poured on Thursday",
      "A good cup, and a chair by the window{in}",
      "Quiet mornings start here{in}",
    ],
    leads: [
      "{name} roasts small lots{in} and tells you where each one grew, who picked it and how to brew it.",
      "Filter, espresso, a slice of something. {name} keeps the list short and the water at ninety-three degrees.",
      "From {p1} to {p2}: every cup is weighed, ground and poured to order.",
    ],
    items: [
      "Filter of the week | One single origin, brewed by hand, served in the big cup. | 4",
      "Flat white | Two short shots, milk like satin, nothing on top. | 3.8",
      "House espresso | Hazelnut, dark chocolate, a clean finish. | 2.6",
      "Cold brew | Sixteen hours in the cold, no sugar needed. | 4.5",
      "Beans, 250 g | Roasted this week, whole or ground for your brewer. | 12",
      "Banana bread | Toasted, with salted butter. | 3.9",
      "Chai | Whole spices, simmered for an hour. | 4.2",
      "Brewing class | Two hours, six people, three ways to make the same coffee taste different. | 45",
    ],
    values: [
      "Traceable lots | Farm, height, variety and harvest are printed on every bag.",
      "Roasted light | Enough to open the bean, not enough to hide it.",
      "Water matters | Ours is filtered and measured. Ask for the recipe.",
    ],
    story: [
      "The roaster stands behind the counter and starts at six. By the time the first guests come in, the room smells like toast and cherries.",
      "We buy little and often, pay the price the grower asks, and roast in batches a person can lift.",
    ],
    faq: [
      "Can I work here with a laptop? | Until noon, gladly. In the afternoon the tables are for conversation.",
      "Do you have milk without milk? | Oat and almond, at no extra charge.",
    ],
  },
  fr: {
    label: "torréfacteur",
    names: ["Le Filtre", "Grain Clair", "Troisième Tasse", "La Brûlerie du Coin"],
    headlines: [
      "Un café avec un nom et une date de récolte",
      "Torréfié le lundi, versé le jeudi",
      "Une bonne tasse, une chaise près de la fenêtre{in}",
      "Les matins calmes commencent ici{in}",
    ],
    leads: [
      "{name} torréfie de petits lots{in} et dit où chacun a poussé, qui l’a cueilli et comment le préparer.",
      "Filtre, expresso, une part de quelque chose. {name} garde la carte courte et l’eau à quatre-vingt-treize degrés.",
      "Chaque tasse est pesée, moulue et versée à la commande.",
    ],
    items: [
      "Filtre de la semaine | Une seule origine, infusée à la main, servie en grande tasse. | 4",
      "Flat white | Deux expressos courts, un lait comme du satin, rien dessus. | 3.8",
      "Expresso maison | Noisette, chocolat noir, finale nette. | 2.2",
      "Café froid | Seize heures au frais, sans sucre. | 4.5",
      "Grains, 250 g | Torréfiés cette semaine, en grains ou moulus pour votre cafetière. | 11",
      "Cake à la banane | Grillé, avec du beurre salé. | 3.9",
      "Chaï | Épices entières, une heure à petit feu. | 4.2",
      "Atelier d’extraction | Deux heures, six personnes, trois façons de faire changer un même café. | 45",
    ],
    values: [
      "Des lots tracés | Ferme, altitude, variété et récolte figurent sur chaque sachet.",
      "Une torréfaction claire | Assez pour ouvrir le grain, pas assez pour le cacher.",
      "L’eau compte | La nôtre est filtrée et mesurée. Demandez la recette.",
    ],
    story: [
      "Le torréfacteur est derrière le comptoir et démarre à six heures. Quand arrivent les premiers clients, la salle sent le pain grillé et la cerise.",
      "Nous achetons peu et souvent, au prix demandé par le producteur, et torréfions des lots qu’une personne peut soulever.",
    ],
    faq: [
      "Peut-on travailler ici sur ordinateur ? | Jusqu’à midi, volontiers. L’après-midi, les tables sont pour la conversation.",
      "Avez-vous du lait végétal ? | Avoine et amande, sans supplément.",
    ],
  },
};
