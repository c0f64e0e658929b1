import type { FamilyId, Lang } from "../types";

type Group = "body" | "craft" | "shop" | "counsel" | "care" | "table" | "studio" | "plain";

/** What nearly any business of a kind offers, for trades the banks don't know: "name | description | price". */
const ITEMS: Record<Lang, Record<Group, readonly string[]>> = {
  en: {
    care: [
      "First visit | Time to listen, look and answer questions. | ",
      "Regular care | What does good when it is done in time. | ",
      "Advice | What to do at home, in plain words. | ",
      "Something urgent | Say so in the first line, and we look for a time. | ",
      "Follow-up | A second look, some weeks later. | ",
      "For two | Come with someone you trust. | ",
    ],
    table: [
      "To begin | Small plates for the middle of the table. | 8",
      "Soup of the day | Changes with the market. | 7",
      "The house plate | The one we would order ourselves. | 17",
      "From the fire | Grilled, with something sharp on the side. | 19",
      "Without meat | As much thought as all the others. | 15",
      "To share | For two or three, on one large dish. | 28",
      "Something sweet | Made in the house, and short. | 7",
      "To drink | Ask what goes with it. | 6",
    ],
    studio: [
      "Commissions | A piece made for one place or one person. | ",
      "Collaborations | With people who know something else. | ",
      "Editions | Small series, numbered. | ",
      "Workshops | A day of looking and trying. | ",
      "Studio visits | By arrangement, with something to drink. | ",
      "Talks | On the work, and what went wrong on the way. | ",
    ],
    plain: [
      "A first conversation | What you have in mind, and what is possible. | ",
      "Advice | An honest view before you decide. | ",
      "The work itself | Done with care, explained as it goes. | ",
      "Follow-up | A second look when some time has passed. | ",
      "For groups | Tell us how many you are, and we suggest something. | ",
      "Special requests | Ask. Often there is a way. | ",
    ],
    body: [
      "First lesson | A gentle start, with everything explained and all equipment lent. | 35",
      "Small group | Six people at most, one teacher, real progress. | 28",
      "One to one | Your pace, your questions, an hour of full attention. | 65",
      "Weekend course | Two days that take you further than two months of trying alone. | 160",
      "Five-visit card | For people who know they will be back. | 120",
      "Gift voucher | A first lesson for someone who keeps talking about it. | 35",
    ],
    craft: [
      "First visit | We look, measure and tell you what is worth doing. | 60",
      "Standard job | Fixed price, agreed before we begin. | 140",
      "Half a day | Four hours for a list of smaller things. | 220",
      "Urgent call | When it can't wait until Monday. | 120",
      "Yearly care | One visit that prevents the other three. | 95",
      "Larger project | Planned together, built in stages. | 1900",
    ],
    shop: [
      "The everyday one | Sturdy, simple, the one most people begin with. | 24",
      "The large one | More room, same care. | 38",
      "The small one | Fits a pocket, a shelf or a letterbox. | 14",
      "Starter set | What you need for the first month, and nothing else. | 52",
      "Refill | So that the good part can be used again. | 11",
      "Gift box | Chosen by us, wrapped by hand. | 45",
    ],
    counsel: [
      "First conversation | We listen, ask and say what is possible. | 60",
      "Clear plan | The next steps, in order, on one page. | 180",
      "Regular support | A fixed amount of time each month. | 240",
      "Second opinion | An outside view before you decide. | 120",
      "Workshop | Half a day with your team and a result at the end. | 480",
      "Handover | Notes and training, so that you can carry on alone. | 320",
    ],
  },
  fr: {
    care: [
      "Première visite | Le temps d’écouter, de regarder et de répondre. | ",
      "Suivi régulier | Ce qui fait du bien quand c’est fait à temps. | ",
      "Conseils | Que faire chez soi, en mots simples. | ",
      "Urgence | Dites-le à la première ligne, nous cherchons une place. | ",
      "Contrôle | Un second regard, quelques semaines plus tard. | ",
      "À deux | Venez avec quelqu’un de confiance. | ",
    ],
    table: [
      "Pour commencer | De petites assiettes au milieu de la table. | 8",
      "Soupe du jour | Elle change avec le marché. | 7",
      "L’assiette de la maison | Celle que nous commanderions. | 17",
      "Au feu | Grillé, avec quelque chose de vif à côté. | 19",
      "Sans viande | Pensé autant que tous les autres. | 15",
      "À partager | Pour deux ou trois, sur un grand plat. | 28",
      "Une douceur | Faite ici, et courte. | 7",
      "À boire | Demandez ce qui va avec. | 6",
    ],
    studio: [
      "Commandes | Une pièce pour un lieu ou une personne. | ",
      "Collaborations | Avec des gens qui savent autre chose. | ",
      "Éditions | De petites séries numérotées. | ",
      "Ateliers | Une journée pour regarder et essayer. | ",
      "Visites | Sur rendez-vous, avec quelque chose à boire. | ",
      "Rencontres | Sur le travail, et ce qui a raté en chemin. | ",
    ],
    plain: [
      "Un premier échange | Votre idée, et ce qui est possible. | ",
      "Conseil | Un avis franc avant de décider. | ",
      "Le travail lui-même | Fait avec soin, expliqué en chemin. | ",
      "Suivi | Un second regard, quand du temps a passé. | ",
      "Pour les groupes | Dites combien vous serez, nous proposons. | ",
      "Demandes particulières | Demandez. Souvent, il y a moyen. | ",
    ],
    body: [
      "Première séance | Un début en douceur, tout est expliqué et le matériel prêté. | 32",
      "Petit groupe | Six personnes au plus, un professeur, de vrais progrès. | 25",
      "En tête-à-tête | Votre rythme, vos questions, une heure d’attention entière. | 60",
      "Stage de week-end | Deux jours qui mènent plus loin que deux mois d’essais. | 150",
      "Carte de cinq séances | Pour qui sait déjà qu’il reviendra. | 110",
      "Bon cadeau | Une première séance pour qui en parle depuis longtemps. | 32",
    ],
    craft: [
      "Première visite | Nous regardons, mesurons et disons ce qui vaut la peine. | 55",
      "Intervention courante | Un prix ferme, convenu avant de commencer. | 130",
      "Demi-journée | Quatre heures pour une liste de petites choses. | 200",
      "Urgence | Quand cela ne peut attendre lundi. | 110",
      "Entretien annuel | Une visite qui en évite trois. | 90",
      "Grand chantier | Pensé ensemble, réalisé par étapes. | 1800",
    ],
    shop: [
      "Le modèle de tous les jours | Solide, simple, celui par lequel on commence. | 22",
      "Le grand | Plus de place, le même soin. | 36",
      "Le petit | Pour la poche, l’étagère ou la boîte aux lettres. | 13",
      "Coffret de départ | De quoi tenir le premier mois, et rien d’autre. | 48",
      "Recharge | Pour que le meilleur resserve. | 10",
      "Boîte cadeau | Choisie par nous, emballée à la main. | 42",
    ],
    counsel: [
      "Premier échange | Nous écoutons, questionnons et disons ce qui est possible. | 55",
      "Plan clair | Les prochaines étapes, dans l’ordre, sur une page. | 170",
      "Suivi régulier | Un temps fixe chaque mois. | 220",
      "Second avis | Un regard extérieur avant de décider. | 110",
      "Atelier | Une demi-journée avec votre équipe, un résultat à la fin. | 450",
      "Passation | Des notes et une formation, pour continuer sans nous. | 300",
    ],
  },
};

const GROUPS: Readonly<Partial<Record<FamilyId, Group>>> = {
  body: "body",
  craft: "craft",
  shop: "shop",
  food: "shop",
  care: "care",
  table: "table",
  studio: "studio",
  plain: "plain",
};

/** The plain offers of a family, in one language. */
export function plainItems(family: FamilyId, lang: Lang): readonly string[] {
  return ITEMS[lang][GROUPS[family] ?? "counsel"];
}
