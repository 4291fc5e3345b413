/** English words of complaints, quality, accounts, invoices and people who help; in the form that `lexicon` reads. */
export const EN_SERVICE = `
## complaints and anger
= complain, make a complaint, moan, grumble, kick up a fuss, whinge, gripe
= complaint, claim, grievance, criticism, objection
= angry, mad, furious, cross, annoyed, livid, fuming, pissed off, irate
= annoy, irritate, bother, get on my nerves, bug, wind up
= disappointed, let down, dissatisfied, unhappy with, not satisfied
= fed up, sick of, had enough, tired of, cheesed off
= unacceptable, outrageous, disgraceful, a joke, intolerable, not on
= bad, poor, lousy, rubbish, crap, awful, terrible, dreadful
= worst, horrible, appalling, abysmal, atrocious
= frustrating, irritating, annoying, infuriating, maddening
= problem, issue, trouble, difficulty, hiccup, snag, hassle
= mistake, error, slip, blunder, fault, oversight
= blame, accuse, hold responsible, fault of
= unfair, unjust, not right, unreasonable, biased
= waste of time, pointless, useless, no good, no use
= waste of money, not worth it, poor value, throw money away
= shame, disgrace, scandal, embarrassment
= unprofessional, incompetent, clueless, amateurish, careless
= quarrel, argue, row, fight, fall out, squabble
= threaten, intimidate, warn
= sue, take legal action, take to court, lawyer up
= swear, curse, insult, call names, abuse
= shout, yell, scream, raise voice
= idiot, fool, moron, stupid person, jerk
> complaint body: ombudsman, court, consumer protection, regulator
> anger: rage, fury, annoyance, irritation, frustration
> trouble: problem, defect, delay, error, outage, shortage
> insult: idiot, stupid, fool, moron, jerk, loser

## quality and damage
= good, great, nice, fine, decent, lovely
= excellent, superb, outstanding, first class, top notch, brilliant, amazing, awesome, fantastic
= best, finest, top, number one, unbeatable
= better, improved, superior, preferable
= worse, inferior, deteriorated, gone downhill
= broken, out of order, not working, kaput, bust, defective, faulty, doesn't work
= break, smash, shatter, snap, crack, fall apart
= damage, harm, spoil, wreck, ruin, destroy
= damaged, scratched, dented, chipped, bent
= repair, fix, mend, put right, patch up, sort out
= tear, rip, split, hole in
= defect, fault, flaw, bug, imperfection
= leak, drip, seep, lose water
= dirty, filthy, grubby, soiled, stained, mucky
= clean, spotless, tidy, hygienic, neat
= stain, spot, mark, blot
= old, worn out, ancient, aged, shabby
= new, fresh, latest, modern, up to date
= old fashioned, outdated, obsolete, dated
= sturdy, solid, robust, durable, strong, long lasting
= fragile, delicate, flimsy, breakable
= genuine, real, authentic, original, true
= fake, counterfeit, imitation, knock off, phoney
= noisy, loud, deafening, too much noise
= quiet, silent, soundless, low volume, hushed
= smelly, stink, stench, bad smell, pong, reek
= useful, handy, helpful, practical, convenient
= useless, worthless, no use, good for nothing
= beautiful, pretty, gorgeous, attractive, good looking, stunning
= ugly, hideous, unattractive, unsightly
= simple, easy, straightforward, no trouble, effortless, a piece of cake
= difficult, hard, tricky, complicated, complex, tough
= normal, usual, ordinary, standard, regular, common
= strange, odd, weird, unusual, peculiar, bizarre
= special, particular, exceptional, unique, specific
= wet, damp, soaked, moist, soggy
= dry, arid, dried out, free of water
= sharp, pointed, keen edged, cutting
= soft, fluffy, gentle to touch, cushiony
= heavy, weighty, weigh a lot, hefty
= thin, slim, narrow, slender
= wide, broad, thick, spacious
= high, tall, lofty
= maintain, service, look after, keep in good condition
= maintenance, upkeep, servicing, inspection
> damage: scratch, dent, crack, hole, leak, stain, rust
> quality grade: excellent, good, average, poor, bad
> size grade: tiny, small, medium, large, huge
> texture: soft, hard, rough, smooth, sticky, fluffy
> shape: round, square, oval, flat, triangle, circle, rectangle

## customer service and people
= customer service, customer support, helpdesk, help line, customer care, support team, service desk
= agent, representative, adviser, advisor, operator, clerk, support worker
= human, real person, live agent, somebody real, actual human
= speak to someone, talk to a person, be put through, connect me with, contact an agent
= customer, client, shopper, buyer, consumer
= company, firm, business, enterprise, corporation
= employee, staff, worker, personnel, member of staff
= manager, supervisor, person in charge, superior
= bot, chatbot, robot, machine, virtual assistant, artificial intelligence
= on hold, waiting on the phone, kept waiting, no one answers
= friendly, kind, nice, pleasant, warm, approachable
= helpful, obliging, supportive, accommodating, useful
= expert, specialist, professional, authority, pro
= leave feedback, give a review, rate, write a review, post an opinion
= opinion, view, point of view, comment, thought
= praise, compliment, speak highly of, commend
= survey, questionnaire, poll, opinion form
> job in service: waiter, receptionist, cashier, operator, technician, driver
> support channel: hotline, faq, forum
> assistant: siri, alexa, cortana, google assistant, olly, chatbot
> organisation: company, charity, agency, club, association, government

## account login and personal data
= log in, sign in, log on, get into my account, access account
= log out, sign out, log off, exit account
= sign up, register, create an account, join, enrol, enroll, open a profile
= account, profile, user account, membership account
= password, passphrase, login code, secret word
= forgot password, can't remember password, lost password, password reset, recover password, retrieve password
= change password, new password, update password
= username, user name, login name, user id, nickname
= locked out, can't log in, account blocked, no access, unable to sign in
= delete account, close account, remove profile, deregister, erase account, get rid of account
= edit account, update profile, change personal details, modify account, correct my data
= personal data, personal details, my information, private information
= name, first name, surname, family name, last name, full name
= change name, new surname, got married name, legal name change
= address, home address, where i live, residence, street
= move house, relocate, change residence, moved home
= phone number, mobile number, telephone number, contact number
= email address, mail address, e-mail
= date of birth, birthday, birth date, when i was born
= age, how old, years old
= gender, sex, male or female
= privacy, data protection, confidentiality, gdpr
= verification code, security code, one time password, confirmation code, authentication code
= two factor authentication, two step verification, 2fa, extra login step
= identity, id, who i am, identification
= newsletter, mailing list, email update, bulletin
= subscribe, sign up for newsletter, follow, opt in
= unsubscribe, opt out, stop the newsletter, no more mail, remove me from list
= settings, preferences, options, configuration
> personal data: name, address, phone number, email address, gender, nationality
> account type: free, basic, pro, premium, business, standard
> login means: password, username, fingerprint, face id, passcode, code
> name part: first name, surname, middle name, nickname, title
> document: contract, certificate, licence, form

## promotions and membership
= promotion, special offer, deal, sale, campaign, offer
= voucher, coupon, gift card, promo code, discount code, gift certificate
= code not working, invalid code, coupon rejected, promo not accepted
= sale, clearance, bargain day, everything must go, black friday
= loyalty card, reward card, club card, store card
= points, rewards, miles, loyalty points
= membership, subscription, being a member
= member, subscriber, participant, club member
= upgrade, move up, better plan, go premium
= downgrade, move down, cheaper plan, lower tier
= renew, extend, prolong, continue subscription
= cancel subscription, end membership, quit the club, stop my plan, terminate contract
= free trial, trial period, test phase, try for free
= win, prize, lottery, jackpot, draw
= competition, contest, giveaway, tournament
= refer a friend, recommend a friend, invite a friend, referral bonus
= student discount, concession, senior rate, reduced rate
= buy one get one free, bogof, two for one, half price
= advertisement, ad, advert, commercial, publicity
= price match, lower price elsewhere, best price guarantee
> promotion: coupon, discount, free sample, voucher, cashback, giveaway
> membership level: basic, silver, gold, platinum, premium
> subscription: netflix, spotify, gym, magazine, amazon prime
> sale event: black friday, cyber monday, clearance, january sale

## invoices and tax
= invoice, bill, statement, account to pay
= see invoice, view bill, download invoice, get my invoice, find my bill
= payment slip, proof of payment
= billing address, invoice address, address on the bill
= due, payable, outstanding, to be paid
= pay bill, settle invoice, take care of a bill, pay what i owe
= late payment, missed payment, forgot to pay, pay late
= reminder notice, dunning letter, payment reminder, final demand
= tax, duty, levy, vat, sales tax
= tax return, tax declaration, tax form, file taxes
= tax refund, tax rebate, money back from tax
= tax free, duty free, without vat, exempt
= accountant, bookkeeper, tax adviser, auditor
= bookkeeping, accounting, accounts, ledger
= deduct, subtract, take off, knock off
= overcharge, charge too much, bill too high, wrong bill
= payment method, payment option, way to pay, how can i pay, which card is accepted
= fine, penalty, ticket, late fee
= benefit, welfare, social security, government aid
> tax: vat, income tax, sales tax, property tax, council tax, inheritance tax
> tax form: w2, 1040, p60, p45
> bill detail: amount, due date, invoice number, billing address, item
> tax office: irs, hmrc, revenue, customs

## contact and opening hours
= contact, get in touch, reach, get hold of, be in contact with
= call, ring, telephone, give a ring, give a buzz, dial
= hotline, phone line, helpline, toll free number, service number
= opening hours, business hours, when are you open, working hours, opening times
= open, open for business, not closed
= closed, shut, not open
= close time, when do you shut, closing time
= appointment, time slot, consultation
= make an appointment, book a slot, arrange a visit, schedule a visit
= message, note, text, word
= live chat, online chat, instant message, chat window
= answer, reply, respond, get back to, write back
= response, answer, reaction, reply
= no answer, no reply, heard nothing, no response
= call back, return my call, ring back, phone back
= headquarters, head office, main office
= website, web page, site, homepage, web address
= public holiday, bank holiday, day off
= round the clock, 24 hours, 24/7, day and night, all night
> contact detail: phone number, address, fax, website
> contact way: phone, email, chat, visit
> place with opening hours: shop, bank, office, library, restaurant, pharmacy
`;
