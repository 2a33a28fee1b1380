import { setTimeout as pause } from "node:timers/promises";
import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { Problem } from "#shared/problem/problem.ts";
import { numberDue } from "./acknowledgments/schedules/number-due.ts";
import { createAcknowledgmentStore } from "./acknowledgments/store.ts";
import { numberGift } from "./acknowledgments/streams/number-gift.ts";
import { checkAcknowledgment } from "./acknowledgments/use-cases/check-acknowledgment.ts";
import { enterOfficialReceipt } from "./acknowledgments/use-cases/enter-official-receipt.ts";
import { getAcknowledgment } from "./acknowledgments/use-cases/get-acknowledgment.ts";
import { getAcknowledgmentPaper } from "./acknowledgments/use-cases/get-acknowledgment-paper.ts";
import { getGivingYear } from "./acknowledgments/use-cases/get-giving-year.ts";
import { getGivingYearPaper } from "./acknowledgments/use-cases/get-giving-year-paper.ts";
import { getOfflineAcknowledgmentPaper } from "./acknowledgments/use-cases/get-offline-acknowledgment-paper.ts";
import { listAcknowledgments } from "./acknowledgments/use-cases/list-acknowledgments.ts";
import { getAuditPack } from "./audit/use-cases/get-audit-pack.ts";
import type { PosterDeps } from "./books/deps.ts";
import { redriveEvents } from "./books/schedules/redrive-events.ts";
import { createLedgerStore } from "./books/store.ts";
import { postNewEvent } from "./books/streams/post-new-event.ts";
import { getFund } from "./books/use-cases/get-fund.ts";
import { listFunds } from "./books/use-cases/list-funds.ts";
import { listLedger } from "./books/use-cases/list-ledger.ts";
import { bookInstruction } from "./disbursements/book-instruction.ts";
import { createDisbursementStore } from "./disbursements/store.ts";
import { addEvidence } from "./disbursements/use-cases/add-evidence.ts";
import { approveDisbursement } from "./disbursements/use-cases/approve-disbursement.ts";
import { executeDisbursement } from "./disbursements/use-cases/execute-disbursement.ts";
import { getDisbursement } from "./disbursements/use-cases/get-disbursement.ts";
import { getEvidence } from "./disbursements/use-cases/get-evidence.ts";
import { holdDisbursement } from "./disbursements/use-cases/hold-disbursement.ts";
import { listDisbursements } from "./disbursements/use-cases/list-disbursements.ts";
import { listPaidOut } from "./disbursements/use-cases/list-paid-out.ts";
import { listWaiting } from "./disbursements/use-cases/list-waiting.ts";
import { refuseDisbursement } from "./disbursements/use-cases/refuse-disbursement.ts";
import { requestDisbursement } from "./disbursements/use-cases/request-disbursement.ts";
import { onAttendanceRecorded } from "./disclosure/consumers/on-attendance-recorded.ts";
import { setClock } from "./disclosure/consumers/set-clock.ts";
import { tellOverdue } from "./disclosure/schedules/tell-overdue.ts";
import { createDisclosureStore } from "./disclosure/store.ts";
import { draftDisclosure } from "./disclosure/use-cases/draft-disclosure.ts";
import { getDisclosure } from "./disclosure/use-cases/get-disclosure.ts";
import { listDisclosures } from "./disclosure/use-cases/list-disclosures.ts";
import { listDueDisclosures } from "./disclosure/use-cases/list-due-disclosures.ts";
import { publishDisclosure } from "./disclosure/use-cases/publish-disclosure.ts";
import { bookDispute } from "./disputes/book-dispute.ts";
import { warnOfDeadlines } from "./disputes/schedules/warn-of-deadlines.ts";
import { createDisputeStore } from "./disputes/store.ts";
import { listDisputes } from "./disputes/use-cases/list-disputes.ts";
import { noteEvidence } from "./disputes/use-cases/note-evidence.ts";
import { toDonationEvents } from "./events.ts";
import { createDonationStore } from "./giving/store.ts";
import { countRefusedCard } from "./giving/streams/count-refused-card.ts";
import { askReceipt } from "./giving/use-cases/ask-receipt.ts";
import { claimDonation } from "./giving/use-cases/claim-donation.ts";
import { createDonation } from "./giving/use-cases/create-donation.ts";
import { getDonation } from "./giving/use-cases/get-donation.ts";
import { getFeeCover } from "./giving/use-cases/get-fee-cover.ts";
import { listMyDonations } from "./giving/use-cases/list-my-donations.ts";
import { listUnclaimedDonations } from "./giving/use-cases/list-unclaimed-donations.ts";
import { redactDonation } from "./giving/use-cases/redact-donation.ts";
import type { Instruction } from "./inbox/rows.ts";
import { createInboxStore } from "./inbox/store.ts";
import { manifest } from "./manifest.ts";
import { createMonthStore } from "./months/store.ts";
import { getMonth } from "./months/use-cases/get-month.ts";
import { lockMonth } from "./months/use-cases/lock-month.ts";
import { prepareMonth } from "./months/use-cases/prepare-month.ts";
import { bookOffline } from "./offline/book-offline.ts";
import { createOfflineStore } from "./offline/store.ts";
import { confirmOfflineDonation } from "./offline/use-cases/confirm-offline-donation.ts";
import { enterOfflineDonation } from "./offline/use-cases/enter-offline-donation.ts";
import { getOfflineDonation } from "./offline/use-cases/get-offline-donation.ts";
import { listOfflineDonations } from "./offline/use-cases/list-offline-donations.ts";
import { refuseOfflineDonation } from "./offline/use-cases/refuse-offline-donation.ts";
import { bookPayout } from "./payouts/book-payout.ts";
import { createPayoutStore } from "./payouts/store.ts";
import { giftOfPledge } from "./pledges/gift-of-pledge.ts";
import { remindOfPledges } from "./pledges/schedules/remind.ts";
import { createPledgeStore } from "./pledges/store.ts";
import { createPledge } from "./pledges/use-cases/create-pledge.ts";
import { endPledge } from "./pledges/use-cases/end-pledge.ts";
import { getPledge } from "./pledges/use-cases/get-pledge.ts";
import { listMyPledges } from "./pledges/use-cases/list-my-pledges.ts";
import { onProjectChanged } from "./projects/consumers/on-project-changed.ts";
import { createProjectStore } from "./projects/store.ts";
import { reconcile } from "./reconciliation/schedules/reconcile.ts";
import { createReconciliationStore } from "./reconciliation/store.ts";
import { getLatestReconciliation } from "./reconciliation/use-cases/get-latest-reconciliation.ts";
import { bookRefund } from "./refunds/book-refund.ts";
import { createRefundStore } from "./refunds/store.ts";
import { approveRefund } from "./refunds/use-cases/approve-refund.ts";
import { getGiftRefunds } from "./refunds/use-cases/get-gift-refunds.ts";
import { listRefunds } from "./refunds/use-cases/list-refunds.ts";
import { refuseRefund } from "./refunds/use-cases/refuse-refund.ts";
import { requestRefund } from "./refunds/use-cases/request-refund.ts";
import { settingsSchema, stripeKeysOf } from "./settings.ts";
import { settleSponsorship } from "./sponsors/settle-sponsorship.ts";
import { holdSlot } from "./sponsors/use-cases/hold-slot.ts";
import { createSponsorsStore } from "./sponsorship/sponsors-store.ts";
import { createSlotStore } from "./sponsorship/store.ts";
import { approveSlot } from "./sponsorship/use-cases/approve-slot.ts";
import { changeSlot } from "./sponsorship/use-cases/change-slot.ts";
import { createSlot } from "./sponsorship/use-cases/create-slot.ts";
import { endSlot } from "./sponsorship/use-cases/end-slot.ts";
import { getSlot } from "./sponsorship/use-cases/get-slot.ts";
import { listSlots } from "./sponsorship/use-cases/list-slots.ts";
import { bookPart } from "./statements/book-part.ts";
import { createStatementStore } from "./statements/store.ts";
import { approveBankStatement } from "./statements/use-cases/approve-bank-statement.ts";
import { compareBankStatement } from "./statements/use-cases/compare-bank-statement.ts";
import { getBankStatement } from "./statements/use-cases/get-bank-statement.ts";
import { importBankStatement } from "./statements/use-cases/import-bank-statement.ts";
import { listBankStatements } from "./statements/use-cases/list-bank-statements.ts";
import { refuseBankStatement } from "./statements/use-cases/refuse-bank-statement.ts";
import { createStripeAccount } from "./stripe/adapters/account.ts";
import { createPayments, stripeApiVersion } from "./stripe/adapters/payments.ts";
import { createVerifyEvent } from "./stripe/adapters/verify-event.ts";
import { receiveStripeEvent } from "./stripe/use-cases/receive-stripe-event.ts";
import { bookSubscription } from "./subscriptions/book-subscription.ts";
import { stopMonthlyGifts } from "./subscriptions/consumers/stop-monthly-gifts.ts";
import { readCycle } from "./subscriptions/read-cycle.ts";
import { resealMonths } from "./subscriptions/reseal-months.ts";
import { tellStripe } from "./subscriptions/schedules/tell-stripe.ts";
import { createRecurringStore } from "./subscriptions/store.ts";
import { cancelRecurringGift } from "./subscriptions/use-cases/cancel-recurring-gift.ts";
import { changeRecurringGift } from "./subscriptions/use-cases/change-recurring-gift.ts";
import { createRecurringGift } from "./subscriptions/use-cases/create-recurring-gift.ts";
import { getRecurringGift } from "./subscriptions/use-cases/get-recurring-gift.ts";
import { listMyRecurringGifts } from "./subscriptions/use-cases/list-my-recurring-gifts.ts";
import { bookAllocation } from "./suspense/book-allocation.ts";
import { createSuspenseStore } from "./suspense/store.ts";
import { confirmAllocation } from "./suspense/use-cases/confirm-allocation.ts";
import { getSuspense } from "./suspense/use-cases/get-suspense.ts";
import { listSuspense } from "./suspense/use-cases/list-suspense.ts";
import { proposeAllocation } from "./suspense/use-cases/propose-allocation.ts";
import { withdrawAllocation } from "./suspense/use-cases/withdraw-allocation.ts";
import { table } from "./table.ts";
import { createTraceStore } from "./trace/store.ts";
import { traceExecuted } from "./trace/streams/trace-executed.ts";
import { getTrace } from "./trace/use-cases/get-trace.ts";

/** Until Stripe's keys are entered no gift is taken and no event is believed. */
const notSetUp = async () => {
  throw new Problem("payments-not-set-up");
};

/** Composes the donations service. */
export const composeDonations: Compose = (platform) => {
  const { stage, documents, clock, ids, log, envelope, blindIndex, cursors } = platform;
  const settings = settingsSchema().parse(platform.environment);
  const keys = stripeKeysOf(settings);
  if (!keys) log.warn("payments-not-set-up");
  const name = tableName(stage, table.name);
  const projects = createProjectStore(documents, name);
  const inbox = createInboxStore(documents, name);
  const donations = createDonationStore(documents, name, log);
  const recurring = createRecurringStore(documents, name, log);
  const pledges = createPledgeStore(documents, name, log);
  const ledger = createLedgerStore(documents, name);
  const slots = createSlotStore(documents, name);
  const sponsors = createSponsorsStore(documents, name);
  const disbursements = createDisbursementStore(documents, name);
  const disputes = createDisputeStore(documents, name);
  const refunds = createRefundStore(documents, name);
  const payouts = createPayoutStore(documents, name);
  const offline = createOfflineStore(documents, name);
  const disclosures = createDisclosureStore(documents, name);
  const suspense = createSuspenseStore(documents, name);
  const statements = createStatementStore(documents, name);
  const months = createMonthStore(documents, name);
  const trace = createTraceStore(documents, name);
  const acknowledgments = createAcknowledgmentStore(documents, name);
  const reconciliations = createReconciliationStore(documents, name);
  const atStripe = { secretKey: keys?.secretKey ?? "", apiAddress: settings.STRIPE_API_ADDRESS };
  const payments = createPayments(atStripe, settings.PUBLIC_URL);
  const verifyEvent = createVerifyEvent(keys?.webhookSecrets ?? []);
  const bookDisbursement = bookInstruction({ projects, slots, ledger, disbursements, clock, ids });
  const bookings: Readonly<Record<Instruction["kind"], PosterDeps["bookingOfInstruction"]>> = {
    disburse: bookDisbursement,
    paid: bookDisbursement,
    void: bookDisbursement,
    refund: bookRefund({ ledger, refunds, payments, clock, ids }),
    "offline-gift": bookOffline({ projects, offline, ledger, clock, ids }),
    statement: bookPart({ statements, ledger, clock, ids }),
    allocate: bookAllocation({ projects, suspense, ledger, clock, ids }),
  };
  const disputed = bookDispute({ ledger, donations, disputes, clock, ids });
  const paidOut = bookPayout({ ledger, payouts, clock, ids });
  const poster: PosterDeps = {
    projects,
    inbox,
    donations,
    ledger,
    clock,
    ids,
    log,
    bookingOfFact: (row, fact) => (fact.kind === "dispute" ? disputed(row, fact) : paidOut(row, fact)),
    findAskedRefund: refunds.find,
    feeOf: payments.feeOf,
    cycleOf: readCycle({ recurring, projects, payments, clock, ids }),
    sponsorshipOf: settleSponsorship({ slots, sponsors, clock }),
    bookingOfSubscription: bookSubscription({ recurring, payments, clock }),
    bookingOfInstruction: (inbox) => bookings[inbox.instruction.kind](inbox),
    expected: { apiVersion: stripeApiVersion, livemode: /^[sr]k_live_/.test(keys?.secretKey ?? "") },
  };
  const counts = createCounts(platform, name);
  const deps = {
    projects,
    inbox,
    donations,
    recurring,
    pledges,
    giftOfPledge: giftOfPledge({ pledges, blindIndex }),
    resealMonths: resealMonths({ recurring, donations }),
    ledger,
    slots,
    sponsors,
    disbursements,
    disputes,
    refunds,
    offline,
    disclosures,
    payouts,
    suspense,
    statements,
    months,
    trace,
    acknowledgments,
    reconciliations,
    publicUrl: settings.PUBLIC_URL,
    patience: settings.DECISION_WAIT_SECONDS,
    counts,
    feeRate: { basisPoints: settings.FEE_BASIS_POINTS, fixed: settings.FEE_FIXED_FEN },
    payments,
    verifyEvent,
    envelope,
    blindIndex,
    cursors,
    log,
  };
  const numbering = { projects, donations, offline, ledger, acknowledgments, blindIndex, clock, log };
  const number = numberGift(numbering);
  const redrive = redriveEvents(poster);
  const numberAll = numberDue(numbering);
  const post = postNewEvent(poster);
  const saveProject = onProjectChanged(projects);
  const setClockOf = setClock({ projects, disclosures });
  const warn = warnOfDeadlines({ disputes, clock, log });
  const countRefused = countRefusedCard({ donations, counts });
  const traceIfExecuted = traceExecuted({ ledger, donations, offline, trace, clock, log });
  return {
    api: createApi(platform, manifest, deps, {
      createDonation: keys ? createDonation : notSetUp,
      getFeeCover,
      getDonation,
      getAcknowledgment,
      getAcknowledgmentPaper,
      getOfflineAcknowledgmentPaper,
      checkAcknowledgment,
      listAcknowledgments,
      enterOfficialReceipt,
      getGivingYear,
      getGivingYearPaper,
      askReceipt,
      redactDonation,
      listMyDonations,
      listUnclaimedDonations,
      claimDonation,
      createRecurringGift: keys ? createRecurringGift : notSetUp,
      getRecurringGift,
      changeRecurringGift,
      cancelRecurringGift,
      listMyRecurringGifts,
      createPledge,
      getPledge,
      endPledge,
      listMyPledges,
      getFund,
      listFunds,
      listLedger,
      listSlots,
      createSlot,
      getSlot,
      changeSlot,
      approveSlot,
      endSlot,
      holdSlot: keys ? holdSlot : notSetUp,
      requestDisbursement,
      listDisbursements,
      listPaidOut,
      listWaiting,
      getDisbursement,
      addEvidence,
      getEvidence,
      approveDisbursement,
      refuseDisbursement,
      holdDisbursement,
      executeDisbursement,
      requestRefund: keys ? requestRefund : notSetUp,
      getGiftRefunds,
      listRefunds,
      approveRefund: keys ? approveRefund : notSetUp,
      refuseRefund,
      listDisputes,
      noteEvidence,
      enterOfflineDonation,
      listOfflineDonations,
      getOfflineDonation,
      confirmOfflineDonation,
      refuseOfflineDonation,
      listDueDisclosures,
      listDisclosures,
      draftDisclosure,
      getDisclosure,
      publishDisclosure,
      listSuspense,
      getSuspense,
      proposeAllocation,
      confirmAllocation,
      withdrawAllocation,
      importBankStatement,
      listBankStatements,
      getBankStatement,
      approveBankStatement,
      compareBankStatement,
      refuseBankStatement,
      getMonth,
      prepareMonth,
      lockMonth,
      getTrace,
      getLatestReconciliation,
      getAuditPack,
      receiveStripeEvent: keys ? receiveStripeEvent : notSetUp,
    }),
    toEvents: toDonationEvents,
    consumers: {
      onProjectChanged: async (event) => {
        await saveProject(event);
        await setClockOf(event);
        await stopMonthlyGifts(deps)(event);
      },
      onAttendanceRecorded: onAttendanceRecorded(disclosures),
    },
    schedules: {
      overdue: tellOverdue({ disclosures, clock, log }),
      redrive: async (run) => {
        await redrive(run);
        await numberAll(run);
        await warn(run);
      },
      promises: async ({ timeLeft }) => {
        await tellStripe({ ...deps, clock }, timeLeft);
        await remindOfPledges({ ...deps, clock }, timeLeft);
      },
      reconcile: reconcile({
        ...deps,
        clock,
        account: keys && createStripeAccount(atStripe),
        settle: () => pause(settings.READ_AGAIN_SECONDS * 1_000),
      }),
    },
    streamHandlers: {
      poster: async (record) => {
        await post(record);
        await traceIfExecuted(record);
        await number(record);
        await countRefused(record);
      },
    },
  };
};
