import type { Trade } from "../types";

/** Software products. */
export const SOFTWARE: readonly Trade[] = [
  {
    id: "software", family: "tech", blueprint: "saas-marketing",
    words: ["saas", "software", "logiciel", "app", "application", "platform", "plateforme", "tool", "outil", "startup", "api", "developers", "dashboard", "analytics", "automation", "ai", "ia", "crm", "project management", "gestion de projet", "team", "workflow"],
    palettes: ["#4f46e5", "#0f766e", "#c2410c", "#1d4ed8", "#7c2d92", "#15803d"],
    types: ["tech", "geometric", "modern", "grotesk", "sans"],
    motifs: ["window", "chart", "speech", "bolt", "gear", "shield"],
    en: {
      label: "software for teams", names: ["Tallyline", "Quietdesk", "Overlay", "Northbeam", "Plainboard"],
      headlines: ["{name} keeps the work in one place", "Less chasing, more finishing", "The calm way to run a busy team", "One screen that knows what is next"],
      leads: ["{name} brings {p1}, {p2} and {p3} together, so that nobody has to ask where things stand.", "Open it in the morning, see what needs you, close it again. {name} does the remembering."],
      items: ["Shared boards | Work as cards, lists or a timeline: the same data, three views. | ", "Automatic reports | Written on Friday, sent on Monday, understood at once. | ", "Reminders with manners | They come once, at the right moment, to the right person. | ", "Search that finds | Names, numbers, half a sentence: results while you type. | ", "Open interfaces | A documented API and webhooks for everything. | ", "Roles and rooms | Guests see their part, and nothing of yours. | "],
      values: ["Ready before lunch | Import a spreadsheet and the first board builds itself.", "One price per team | No counting of heads when a colleague only reads along."],
      story: ["We build slowly and release weekly. Each change is used by our own team for a month before anyone else meets it."],
      faq: ["Is there a free trial? | Two weeks, all features, no card.", "Can we host it ourselves? | On the largest plan, yes, with the same updates."],
    },
    fr: {
      label: "logiciel pour équipes", names: ["Tallyline", "Bureau Calme", "Overlay", "Cap Nord", "Tableau Clair"],
      headlines: ["{name} garde le travail au même endroit", "Moins de relances, plus de choses finies", "La façon calme de mener une équipe occupée", "Un écran qui sait ce qui vient"],
      leads: ["{name} réunit l’essentiel de votre équipe, pour que personne n’ait à demander où l’on en est.", "On l’ouvre le matin, on voit ce qui nous attend, on le referme. {name} se souvient."],
      items: ["Tableaux partagés | Cartes, listes ou frise : les mêmes données, trois vues. | ", "Rapports automatiques | Écrits le vendredi, envoyés le lundi, compris aussitôt. | ", "Rappels polis | Ils viennent une fois, au bon moment, à la bonne personne. | ", "Une recherche qui trouve | Noms, chiffres, demi-phrases : des résultats en tapant. | ", "Interfaces ouvertes | Une API documentée et des webhooks pour tout. | ", "Rôles et espaces | Les invités voient leur part, et rien de la vôtre. | "],
      values: ["Prêt avant midi | Importez un tableur, le premier tableau se construit.", "Un prix par équipe | On ne compte pas les têtes qui ne font que lire."],
      story: ["Nous construisons lentement et publions chaque semaine. Chaque nouveauté sert un mois chez nous avant d’arriver chez vous."],
      faq: ["Y a-t-il un essai ? | Deux semaines, toutes les fonctions, sans carte.", "Peut-on l’héberger soi-même ? | Avec la plus grande formule, oui, et les mêmes mises à jour."],
    },
  },
  {
    id: "invoicing", family: "tech", blueprint: "saas-marketing",
    words: ["invoic(e|es|ing)", "facturation", "factures?", "billing", "expenses?", "notes de frais", "payroll", "paie", "budget", "fintech", "finance app", "freelancers?", "freelances?", "independants?", "bookings?", "scheduling", "planification", "rendez-vous", "calendar", "time tracking"],
    palettes: ["#0f766e", "#1d4ed8", "#166534", "#b45309", "#5b21b6"],
    types: ["modern", "geometric", "tech", "sans"],
    motifs: ["chart", "envelope", "clock", "window", "shield", "bolt"],
    en: {
      label: "invoicing and time", names: ["Tallyho", "Paidly", "Ledgerlight", "Evenbill"],
      headlines: ["Send it, forget it, get paid", "Invoices that leave before you do", "From hours to money in two clicks", "Get paid on time, politely"],
      leads: ["{name} turns hours and offers into invoices, reminds kindly and shows what is still open.", "Made for {audience}: quotes, invoices and the answer to one question, what is left this month."],
      items: ["Quotes to invoices | Accepted offers become invoices in one click. | ", "Kind reminders | Three tones, from gentle to clear, sent for you. | ", "Recurring work | Monthly clients are billed while you sleep. | ", "Time on a button | Start, stop, assign. Rounding as you like it. | ", "Receipts by photo | Read, sorted and matched to a project. | ", "Tax-ready export | One file, the format your accountant asks for. | "],
      values: ["Numbers first | What came in, what is due, what is yours to keep: three lines at the top.", "Valid by default | Numbering, dates and required lines are checked before anything leaves."],
      story: ["It began with an invoice that was never sent. The work was done, the evening was late, the form was long."],
      faq: ["Which currencies are supported? | All common ones, several in one account, with the day's rate.", "Can my accountant have access? | Yes, free of charge and read-only if you like."],
    },
    fr: {
      label: "facturation et temps", names: ["Payé Clair", "Facturette", "Bon Compte", "Net à Payer"],
      headlines: ["Envoyée, oubliée, payée", "Des factures qui partent avant vous", "Des heures à l’argent en deux clics", "Être payé à l’heure, poliment"],
      leads: ["{name} transforme heures et devis en factures, relance avec tact et montre ce qui reste ouvert.", "Pour {audience} : devis, factures et la réponse à une question, que reste-t-il ce mois-ci ?"],
      items: ["Du devis à la facture | Un devis accepté devient une facture en un clic. | ", "Relances aimables | Trois tons, du doux au net, envoyés pour vous. | ", "Travaux récurrents | Les clients mensuels sont facturés pendant votre sommeil. | ", "Le temps d’un bouton | Démarrer, arrêter, affecter. Arrondi à votre façon. | ", "Reçus en photo | Lus, classés, rattachés à un projet. | ", "Export comptable | Un fichier, au format que l’on vous demande. | "],
      values: ["Les chiffres d’abord | Ce qui est entré, ce qui est dû, ce qui vous reste : trois lignes en haut.", "Conforme d’office | Numéros, dates et mentions sont vérifiés avant tout envoi."],
      story: ["Tout est parti d’une facture jamais envoyée. Le travail était fini, la soirée tardive, le formulaire long."],
      faq: ["Quelles monnaies sont prises en charge ? | Toutes les courantes, plusieurs par compte, au taux du jour.", "Mon comptable peut-il y accéder ? | Oui, sans frais, et en lecture seule si vous voulez."],
    },
  },
];
