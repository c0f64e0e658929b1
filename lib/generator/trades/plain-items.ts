import type { FamilyId, Lang } from "../types";

type Group = "body" | "craft" | "shop" | "counsel";

/** What nearly any business of a kind offers, for trades the banks don't know: "name | description | price". */
const ITEMS: Record<Lang, Record<Group, readonly string[]>> = {
  en: {
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
  care: "body",
};

/** The plain offers of a family, in one language. */
export function plainItems(family: FamilyId, lang: Lang): readonly string[] {
  return ITEMS[lang][GROUPS[family] ?? "counsel"];
}
