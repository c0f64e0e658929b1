import type { Trade } from "../types";

export const INVOICING: Trade = {
  id: "invoicing",
  family: "tech",
  blueprint: "saas-marketing",
  words: [
    "invoic(e|es|ing)",
    "facturation",
    "factures?",
    "billing",
    "expenses?",
    "notes de frais",
    "payroll",
    "paie",
    "budget",
    "fintech",
    "finance app",
    "freelancers?",
    "freelances?",
    "independants?",
  ],
  near: ["bookings?", "scheduling", "planification", "rendez-vous", "calendar", "time tracking"],
  palettes: ["#0f766e", "#1d4ed8", "#166534", "#b45309", "#5b21b6"],
  types: ["modern", "geometric", "tech", "sans"],
  motifs: ["chart", "envelope", "clock", "window", "shield", "bolt"],
  en: {
    label: "invoicing and time",
    names: ["Tallyho", "Paidly", "Ledgerlight", "Evenbill"],
    headlines: [
      "Send it, forget it, get paid",
      "Invoices that leave before you do",
      "From hours to money in two clicks",
      "Get paid on time, politely",
    ],
    leads: [
      "{name} turns hours and offers into invoices, reminds kindly and shows what is still open.",
      "Made for {audience}: quotes, invoices and the answer to one question, what is left this month.",
    ],
    items: [
      "Quotes to invoices | Accepted offers become invoices in one click. | ",
      "Kind reminders | Three tones, from gentle to clear, sent for you. | ",
      "Recurring work | Monthly clients are billed while you sleep. | ",
      "Time on a button | Start, stop, assign. Rounding as you like it. | ",
      "Receipts by photo | Read, sorted and matched to a project. | ",
      "Tax-ready export | One file, the format your accountant asks for. | ",
    ],
    values: [
      "Numbers first | What came in, what is due, what is yours to keep: three lines at the top.",
      "Valid by default | Numbering, dates and required lines are checked before anything leaves.",
    ],
    story: [
      "It began with an invoice that was never sent. The work was done, the evening was late, the form was long.",
    ],
    faq: [
      "Which currencies are supported? | All common ones, several in one account, with the day's rate.",
      "Can my accountant have access? | Ask us how to invite somebody who only reads.",
    ],
  },
  fr: {
    label: "facturation et temps",
    names: ["Payé Clair", "Facturette", "Bon Compte", "Net à Payer"],
    headlines: [
      "Envoyée, oubliée, payée",
      "Des factures qui partent avant vous",
      "Des heures à l’argent en deux clics",
      "Être payé à l’heure, poliment",
    ],
    leads: [
      "{name} transforme heures et devis en factures, relance avec tact et montre ce qui reste ouvert.",
      "Pour {audience} : devis, factures et la réponse à une question, que reste-t-il ce mois-ci ?",
    ],
    items: [
      "Du devis à la facture | Un devis accepté devient une facture en un clic. | ",
      "Relances aimables | Trois tons, du doux au net, envoyés pour vous. | ",
      "Travaux récurrents | Les clients mensuels sont facturés pendant votre sommeil. | ",
      "Le temps d’un bouton | Démarrer, arrêter, affecter. Arrondi à votre façon. | ",
      "Reçus en photo | Lus, classés, rattachés à un projet. | ",
      "Export comptable | Un fichier, au format que l’on vous demande. | ",
    ],
    values: [
      "Les chiffres d’abord | Ce qui est entré, ce qui est dû, ce qui vous reste : trois lignes en haut.",
      "Conforme d’office | Numéros, dates et mentions sont vérifiés avant tout envoi.",
    ],
    story: [
      "Tout est parti d’une facture jamais envoyée. Le travail était fini, la soirée tardive, le formulaire long.",
    ],
    faq: [
      "Quelles monnaies sont prises en charge ? | Toutes les courantes, plusieurs par compte, au taux du jour.",
      "Mon comptable peut-il y accéder ? | Demandez-nous comment inviter quelqu’un en lecture seule.",
    ],
  },
};
