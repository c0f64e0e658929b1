import { bindMarks } from "../fill-text";
import { createRandom } from "../random";
import type { Brief, Lang } from "../types";
import { MORE_WORKS } from "./works-bank-more";

/** A piece of work with what there is to tell of it. */
export interface BankWork {
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
}

type Field = "photo" | "architect" | "design" | "code";

/** "title | kind | summary | how it began | what came of it" */
const WORKS: Record<Lang, Record<Field, readonly string[]>> = {
  en: {
    photo: [
      "Night shift | Series, 14 pictures | People who work while a city sleeps, each seen in the light of their own workplace. | It began with one open window at four in the morning. I asked whether I could come back with a camera, and kept asking, door after door. | Fourteen people said yes. No lamp was added; the light you see is the light they work by.",
      "Empty pools | Landscape, medium format | Swimming pools in the weeks before they open, when the water is still a promise. | Every spring there are ten days in which a pool is clean, dry and useless. I drove from one to the next with a tripod and a list. | The series is hung in one long row, at the height of the waterline.",
      "My father's tools | Still life | Forty objects, one table, north light. A portrait without a face. | When the workshop was cleared, I photographed each tool before it found a new owner. | The pictures are printed at actual size, so that a hand can be held against them.",
      "Tall grass | Portraits outdoors | Children and the places that adults mow. | The only instruction was to show me where nobody finds you. | What came back was less about hiding than about height: how tall things are when you are small.",
      "Table for nine | Reportage | A family meal, photographed once a month for a year. | The same chairs, the same window, twelve dinners. | You can watch the light go and come back, and somebody learn to use a spoon.",
      "Ferry | Diary, black and white | A crossing of forty minutes, made a hundred times. | I sat in the same place and turned the other way. | The hundred pictures were cut to thirty, one for each kind of weather.",
    ],
    architect: [
      "House with a long wall | New house | One wall of rammed earth carries the roof, the stairs and the coat hooks. | The site was narrow and the view was at the far end. A single wall runs through the whole plot and everything leans on it. | The earth came from the excavation. It stores the day's warmth and gives it back in the evening.",
      "Barn, inhabited | Conversion | A timber frame kept, a warm box put inside it. | The barn was too beautiful to insulate and too cold to live in. So the house stands in it like a piece of furniture. | Between box and frame there is a room without a name. It is used most.",
      "Corner library | Public interior | Forty seats, four thousand books and a bench that goes around the corner. | The shop stood empty because of its angle. We made the angle the plan: one bench, one shelf, one lamp, all bent. | People now wait for the seat in the corner.",
      "Stair for two speeds | Small works | A stair with a child's step inside an adult's. | A house with a steep stair and a three-year-old. We doubled every second step over half the width. | In ten years the small treads unscrew and become shelves.",
      "Courtyard school | Competition, study | Eight classrooms around trees that were already there. | The brief asked for a compact block. We measured the trees and proposed a ring. | Each room has two doors: one to the corridor, one to the shade.",
      "Kitchen on the north side | Interior | A dark room that stopped trying to be bright. | Instead of white, deep green, brass and one good lamp. | It is the room where guests end up.",
    ],
    design: [
      "A typeface for timetables | Type design | Figures that stay legible at arm's length, on a moving platform. | Most numerals are drawn for pages. These were drawn for people who are late. | Every figure has its own outline at a glance; the seven and the one have stopped arguing.",
      "Seed packets | Packaging, illustration | Forty packets, one drawing system, two inks. | Each plant is built from the same six shapes, the way a garden is built from few tools. | The back tells you when to sow in a circle you can read without glasses.",
      "Atlas of small rivers | Book | A hundred streams, mapped at the size they feel. | The rivers are drawn to the same length, so that the smallest gets as much attention as the widest. | Printed in three blues on paper that likes water.",
      "Signs for a quiet building | Wayfinding | A system that points without shouting. | We walked the building with people who were there for the first time and wrote down where they stopped. | Signs stand only in those places. There are eleven of them.",
      "Identity for a repair café | Brand identity | A mark that is never twice the same and always mended. | The logo is cut in two and joined by whatever is at hand: tape, staples, thread. | Volunteers make their own version. The rules fit on one postcard.",
      "Weather, weekly | Illustration | Fifty-two drawings of the sky over one roof. | One drawing each Sunday at noon, in the time it takes for tea to cool. | Seen together, they are a calendar one can believe.",
    ],
    code: [
      "Ledger for one | Tool | Accounts for a person who hates accounts. | It accepts one line a day, in plain words, and does the sorting at night. | Written small enough to be read in an afternoon, and used ever since.",
      "Tide table | Web application | When to walk across, and when to turn back. | The data existed in eleven formats. The work was to make one screen that a wet thumb can use. | It works without a connection, because the beach has none.",
      "Slow search | Library | Finds things in old documents that were typed by many hands. | Spelling changes over a century. The index learned to forgive. | The tests are real letters, with permission, and all of them pass.",
      "Commute, drawn | Data picture | A year of arrivals, one line each. | I logged the train for a year and drew what I got. | Mondays are not worse. Thursdays are.",
      "Board for a workshop | Interface | Who is using which machine, readable from across the room. | No log-in, four buttons, large type. | It hangs next to the saw and has been hit by it once.",
      "Notes that expire | Experiment | A notebook that forgets on purpose. | Every page fades in ninety days unless it is read. | What remained turned out to be the useful part.",
    ],
  },
  fr: {
    photo: [
      "Équipe de nuit | Série, 14 images | Des gens qui travaillent pendant que la ville dort, chacun dans la lumière de son lieu. | Tout a commencé par une fenêtre ouverte à quatre heures. J’ai demandé à revenir avec un appareil, puis demandé encore, porte après porte. | Quatorze personnes ont dit oui. Aucune lampe n’a été ajoutée : la lumière que l’on voit est celle de leur travail.",
      "Piscines vides | Paysage, moyen format | Des bassins juste avant l’ouverture, quand l’eau n’est encore qu’une promesse. | Chaque printemps, dix jours durant, une piscine est propre, sèche et inutile. Je suis allé de l’une à l’autre avec un pied et une liste. | La série s’accroche en une seule ligne, à hauteur d’eau.",
      "Les outils de mon père | Nature morte | Quarante objets, une table, la lumière du nord. Un portrait sans visage. | Quand l’atelier fut vidé, j’ai photographié chaque outil avant qu’il ne trouve une autre main. | Les tirages sont grandeur nature : on peut y poser la sienne.",
      "Herbes hautes | Portraits dehors | Les enfants et les endroits que les adultes tondent. | La seule consigne : montre-moi où personne ne te trouve. | Il s’agissait moins de se cacher que de hauteur, celle des choses quand on est petit.",
      "Table pour neuf | Reportage | Un repas de famille, une fois par mois, un an durant. | Les mêmes chaises, la même fenêtre, douze dîners. | On voit la lumière partir et revenir, et quelqu’un apprendre la cuillère.",
      "Le bac | Journal, noir et blanc | Une traversée de quarante minutes, faite cent fois. | Je me suis assis à la même place en regardant ailleurs. | Des cent images, trente sont restées : une par temps qu’il fait.",
    ],
    architect: [
      "La maison au long mur | Maison neuve | Un mur de pisé porte le toit, l’escalier et les patères. | Le terrain était étroit, la vue tout au bout. Un seul mur traverse la parcelle et tout s’y appuie. | La terre vient des fouilles. Elle garde la chaleur du jour et la rend le soir.",
      "Grange habitée | Transformation | Une charpente gardée, une boîte chaude posée dedans. | La grange était trop belle pour être isolée, trop froide pour être habitée. La maison y est entrée comme un meuble. | Entre la boîte et la charpente, une pièce sans nom. C’est la plus utilisée.",
      "Bibliothèque d’angle | Intérieur public | Quarante places, quatre mille livres, un banc qui tourne. | La boutique restait vide à cause de son angle. L’angle est devenu le plan : un banc, une étagère, une lampe, tous pliés. | On attend désormais la place du coin.",
      "Escalier à deux vitesses | Petit ouvrage | Une marche d’enfant dans celle d’un adulte. | Un escalier raide et un enfant de trois ans. Une marche sur deux a été doublée sur la moitié de la largeur. | Dans dix ans, les petites se dévissent et deviennent des étagères.",
      "L’école à la cour | Concours, étude | Huit classes autour d’arbres déjà là. | On demandait un bloc compact. Nous avons mesuré les arbres et proposé un anneau. | Chaque salle a deux portes : l’une vers le couloir, l’autre vers l’ombre.",
      "Cuisine au nord | Intérieur | Une pièce sombre qui a cessé de vouloir être claire. | Au lieu du blanc, un vert profond, du laiton, une bonne lampe. | C’est là que finissent les invités.",
    ],
    design: [
      "Des chiffres pour les horaires | Dessin de caractères | Lisibles à bout de bras, sur un quai qui bouge. | La plupart des chiffres sont dessinés pour des pages. Ceux-ci l’ont été pour des gens en retard. | Chacun a sa silhouette ; le sept et le un ont cessé de se disputer.",
      "Sachets de graines | Emballage, illustration | Quarante sachets, un système de dessin, deux encres. | Chaque plante naît des six mêmes formes, comme un jardin de peu d’outils. | Au dos, le moment de semer se lit dans un cercle, sans lunettes.",
      "Atlas des petites rivières | Livre | Cent ruisseaux, à la taille qu’on leur ressent. | Ils sont tracés à la même longueur : le plus mince reçoit autant d’attention que le plus large. | Imprimé en trois bleus sur un papier qui aime l’eau.",
      "Signes pour un lieu calme | Signalétique | Un système qui indique sans crier. | Nous avons parcouru le bâtiment avec des gens qui le découvraient, en notant où ils s’arrêtaient. | Les panneaux ne sont que là. Il y en a onze.",
      "Identité d’un café-réparation | Identité | Un signe jamais deux fois pareil, toujours raccommodé. | Le logo est coupé en deux puis joint avec ce qu’il y a : ruban, agrafes, fil. | Chaque bénévole fait le sien. Les règles tiennent sur une carte postale.",
      "Météo, chaque semaine | Illustration | Cinquante-deux dessins du ciel au-dessus d’un même toit. | Un dessin le dimanche à midi, le temps que le thé refroidisse. | Ensemble, ils forment un calendrier auquel on peut croire.",
    ],
    code: [
      "Comptes pour une personne | Outil | Une comptabilité pour qui déteste la comptabilité. | Une ligne par jour, en mots ordinaires ; le tri se fait la nuit. | Assez court pour être lu en un après-midi, et utilisé depuis.",
      "Horaire des marées | Application web | Quand traverser à pied, quand faire demi-tour. | Les données existaient en onze formats. Il fallait un seul écran pour un pouce mouillé. | Il marche sans réseau, car la plage n’en a pas.",
      "Recherche lente | Bibliothèque | Retrouver dans de vieux papiers tapés par bien des mains. | L’orthographe change en un siècle. L’index a appris à pardonner. | Les tests sont de vraies lettres, avec accord, et tous passent.",
      "Trajets, dessinés | Image de données | Une année d’arrivées, une ligne chacune. | J’ai noté le train un an durant, puis dessiné. | Les lundis ne sont pas pires. Les jeudis, si.",
      "Tableau d’atelier | Interface | Qui utilise quelle machine, lisible de loin. | Pas de compte, quatre boutons, de grandes lettres. | Il est accroché près de la scie, qui l’a touché une fois.",
      "Notes qui s’effacent | Expérience | Un carnet qui oublie exprès. | Chaque page pâlit en quatre-vingt-dix jours si on ne la relit pas. | Ce qui est resté était la partie utile.",
    ],
  },
};

const FIELDS: Readonly<Record<string, Field | "wedding">> = {
  photo: "photo",
  "wedding-photo": "wedding",
  architect: "architect",
  developer: "code",
  design: "design",
};

/** Sample pieces for a portfolio in this trade, in an order of the brief's own. */
export function worksOf(brief: Brief): BankWork[] {
  // Design studies suit an agency of any kind; a person or maker nobody knows gets pieces that fit any trade.
  const field = FIELDS[brief.trade.id] ?? (brief.blueprint === "agency" ? "design" : "any");
  const lines = { ...WORKS[brief.lang], ...MORE_WORKS[brief.lang] }[field];
  return createRandom(`${brief.seed}:${brief.raw}`)
    .fork("pieces")
    .shuffle(lines)
    .map((line) => {
      const [title = "", kind = "", summary = "", ...paragraphs] = bindMarks(line).split(" | ");
      return { title, kind, summary, paragraphs };
    });
}

const TITLES = {
  en: { selected: "Selected work", field: "Studies and self-set briefs" },
  fr: { selected: "Travaux choisis", field: "Études et sujets libres" },
} as const;

/** The heading over pieces of work. */
export function worksTitle(lang: Lang, kind: "selected" | "field"): string {
  return TITLES[lang][kind];
}
