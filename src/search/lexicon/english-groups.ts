/**
 * Words that customers use for the same thing, one group a line, alternatives parted by commas. Every
 * form of a word counts (words are compared by stem); several words in a row are one expression. A
 * word may stand in several groups.
 */
export const ENGLISH_GROUPS = `
delete, remove, erase, clear, wipe, get rid of, take off, dispose, drop
close, terminate, deactivate, shut, shut down, end, quit
cancel, call off, abort, revoke, stop order, withdraw order
undo, reverse, revert, roll back, take back, undone
add, insert, include, append, put in, attach, attachment, put
create, make, set up, setup, build, generate, establish, start new, open new
change, edit, modify, update, alter, adjust, amend, switch, replace, convert, changed
correct, fix, mend, solve, resolve, rectify, sort out, remedy, straighten
repair, restore, service, get fixed
find, locate, search, look for, look up, where is, where are, lookup, discover, track down, seek, looking for
show, display, view, see, visible, appear, list, seen, shown
hide, conceal, invisible, not show, mask
get, receive, obtain, acquire, received, got, gotten
send, mail out, dispatch, ship, shipped, sent, post, deliver, delivery, shipping, shipment, delivered
arrive, arrival, come, came, turn up, get here, show up, reach me, reach, get to me, arrived
track, trace, tracking, follow package, whereabouts
wait, waiting, pending, still processing, in progress, processing, on hold, not completed
delay, late, slow, overdue, taking so long, taking forever, behind schedule, taking too long, long time
fast, quick, quickly, soon, urgent, immediately, asap, right away, hurry, expedite, rush, speed up, instant, instantly, faster, express
time, long, duration, how long, how many days, when, timing, timeframe, time frame, period, days, estimate
date, day, calendar
schedule, timer, plan, appointment, reserve, book, slot
return, send back, bring back, give back, sent back, take back
refund, money back, reimburse, reimbursement, reimbursed, refunded, get my money, repay, paid back, pay back
exchange, swap, trade, swapped
exchange rate, conversion rate, rate, conversion, currency rate
currency, currencies, foreign money, usd, gbp, eur, dollar, euro, pound, aud, dollars, euros, pounds
buy, purchase, order, shop, bought, acquire, place order
sell, sale, sold, vendor, seller, merchant, store, shop keeper, retailer
cost, price, fee, charge, how much, expensive, pricing, charged, charges, fees, costs, rate charged, commission, extra pay
free, no cost, gratis, without paying, no charge, for nothing, free of charge
cheap, discount, coupon, voucher, promo, offer, deal, bargain, special, reduced, promotion, sale price, code
pay, payment, paid, purchase made, checkout, check out, settle, paying
transaction, payment record, purchase record
transfer, move money, wire, remit, send money, bank transfer, transferred, money sent
top up, topup, top upped, add money, load money, deposit, fund, add funds, load, put money, reload, topping up, topped up, funding, adding money, topping, topped
withdraw, withdrawal, cash out, take out money, take money out, get cash, got cash, withdrew, withdrawing, pull out
cash, money, funds, bills, banknotes
atm, cash machine, cashpoint, atms, cash point
balance, remaining money, how much money
statement, bill, invoice, receipt, account history, billing
tax, vat
salary, wage, paycheck, paid by employer, direct deposit, pay check
card, credit card, debit card, bank card, bankcard, plastic
cheque, check deposit, checks, cheques
pin, passcode, pin code, pin number
password, login code, pass word, credentials
log in, login, sign in, signin, log on, access account, logging, log into, signing in
log out, logout, sign out, signout, log off
register, sign up, signup, join, enroll, registration, open account, create account, become member, opening account
account, profile, membership
verify, confirm, validate, authenticate, verification, confirmation, prove, authenticity
identity, id, identification, passport, id card, identity check, source of funds, who i am
personal, details, information, info, private data, name, contact details
address, residence, location, place, street, moved house, moved
phone, telephone, mobile, cell, cellphone, smartphone, number, handset, phone number
email, mail, e mail, gmail message, inbox, message, msg, mails, letter
contact, reach out, get in touch, call, talk, speak, communicate, chat with
chat, conversation, im, instant message, talk log
agent, human, person, staff, representative, operator, real person, support team, customer service
complain, complaint, dissatisfied, unhappy, angry, upset, dispute, report, claim
broken, damaged, defective, faulty, not work, doesn't work, stopped working, out of order, doesnt work, isnt working, not working, isn't working, malfunction, wont work, won't work, fail, failed, fails, error, problem, issue, trouble, wrong, bug, didn't work, didnt work, unable, cannot, can't, cant, won't, wont
decline, reject, refuse, deny, declined, rejected, not accepted, not allowed, turned down, denied, refused, isn't accepted, not go through, didn't go through, didnt go through
block, lock, freeze, ban, blocked, locked, frozen, suspend, suspended
unblock, unlock, unfreeze, unban
lost, missing, misplaced, lose, cannot find, can't find, gone, disappear, disappeared, vanished, can't locate
steal, stolen, theft, thief, robbed, robbery, mugged, stole
fraud, scam, hacked, compromised, unauthorized, unauthorised, suspicious, fraudulent, someone else used, without my permission, not me, i didn't make, don't recognize, not recognised, not recognized, unknown, unfamiliar, unrecognized, dont recognize, don't recognise, didn't do, did not make, didnt make, strange
safe, secure, security, trust, protect, trustworthy, protection, safety, attacker
privacy, private, personal data, confidential
allow, permit, let, enable, permission, authorize, allowed, grant, accept
accept, accepted, support, supported, take, work with, usable
disable, turn off, switch off, deactivate feature, stop, prevent, avoid, block feature, opt out, suppress
activate, turn on, switch on, enable, start using, activation
automatic, auto, automatically, automated, by itself, on its own, recurring
manual, by hand, manually
multiple, several, many, more than one, numerous, two, both, different, various, couple, simultaneously, more, multi, at the same time, at once, second, another, extra, additional, spare, additional one
all, every, each, everything, entire, whole, complete, everyone, any
only, just, single, one, sole, exclusively, particular, specific, certain, one specific
same, identical, equal, duplicate, twice, double, repeated, two times, doubled, duplicated
limit, maximum, max, minimum, restriction, cap, restricted, how many, number of, most
old, age, minimum age, years old, older, young, younger, how old
child, kid, children, son, daughter, kids, teen, teenager, baby, minor, toddler
friend, contact, buddy, people i know, friends, acquaintance
unfriend, stop being friend, no longer friend, stopped being my friend, removed me, unfriended
follow, subscribe, subscription, follower, subscriber, following, subscribed
unsubscribe, stop receiving, opt out, unfollow
post, publish, status, update status, wall, timeline, write on
comment, reply, answer, respond, response, replied
like, favorite, favourite, thumbs up
picture, photo, image, pic, photograph, photos, pics, snapshot, album
video, clip, movie, film, youtube video, footage
music, song, audio, sound, tune
file, document, doc, docs, documents
folder, directory, directories
spreadsheet, sheet, excel, sheets, worksheet, table, xls
facebook, fb
youtube, yt
google drive, gd, gdrive
gmail, google mail
twitter, tweet, tweets
google docs, google documents, google document, google doc
google maps, google map, gmaps
download, export, backup, back up, save, store locally, save locally, archive copy, saving, downloading
upload, import, put online, load up
copy, clone, paste, replicate
share, shared, sharing, give access, collaborate
link, url, hyperlink, web address, linking
website, site, web page, webpage, page, web site, web
browser, chrome, firefox, explorer, safari
computer, pc, laptop, machine, desktop, mac
device, gadget, tablet, ipad
app, application, program, software, tool, service
alternative, replacement, substitute, similar to, equivalent, instead of, instead
notification, notify, alert, reminder, remind, notified, notifications
setting, option, preference, configure, config, settings, feature, configuration, adjust setting
word, text, string, phrase, term, writing
color, colour, shade, colors
font, typeface, format, formatting, style, bold, italic
crossed out, strikethrough, strike through, strike out
size, dimension, large, big, small, length, width, storage space, space, kb, mb, how large, how big
sort, order by, arrange, organize, organise, sorted
filter, narrow, restrict search, rule
count, number, how many, amount, total, quantity
group, category, label, folder group, tag
user, someone, somebody, person else, another user, other person, people, others, other users
owner, ownership, owned by, author
access, reach page, get into, retrieve, recover, accessible
forgot, forget, forgotten, don't remember, can't remember, do not remember, reset password, lost password, do not know, don't know
history, log, past, previous, earlier, old ones, record, logs
first, earliest, initial, oldest, beginning, very first
last, latest, newest, recent, most recent
country, abroad, foreign, international, overseas, outside the us, countries, world, elsewhere, global, region, europe, travel, travelling, traveling, holiday, vacation
language, translate, translation, languages
map, route, directions, navigation, directions to
bill payment, direct debit, standing order, recurring payment
apple pay, google pay, apple watch, samsung pay, mobile wallet
virtual, digital, online card, electronic
disposable, one time, temporary, single use, throwaway
physical, real, actual, tangible, plastic one
expire, expiry, expiration, expired, run out, expires, out of date, valid until, about to expire
renew, renewal, extend, prolong, new one, replacement
contactless, tap, nfc, touchless
recipient, beneficiary, payee, receiver, person i sent
swallowed, ate, stuck, kept, eaten, retained, swallow, eat, took my card, not give back
gift, present, giftcard, gift card
warranty, guarantee, covered, coverage, guaranteed
return window, return period, return policy
size guide, measurements, fit, size chart
colour fade, fade, washed out
wash, clean, cleaning, laundry, rinse
leak, drip, dripping, leaking
noise, noisy, loud, hum, rattle
heat, hot, warm, temperature, overheating
smell, odor, odour, stink, smelly
install, installation, assemble, assembly, mount, put together
instructions, manual book, guide, how to use, user manual, handbook
battery, recharge, charger, charging
clothes, clothing, garment, apparel, shirt, dress, trousers, pants
shoes, footwear, sneakers, boots, slippers
bedding, duvet, sheets set, pillow, blanket, quilt, linen, comforter
vacuum, hoover, vacuum cleaner
kettle, boiler, teapot
parcel, package, box, packet, goods, consignment
courier, driver, delivery man, carrier, postman, delivery guy, mailman
warehouse, depot, storage
shop, showroom, branch, outlet, physical store
opening hours, business hours, open, working hours, hours, what time open, opening times
stock, available, availability, in stock, sold out, out of stock, back in stock, unavailable, inventory
compare, difference, versus, vs, better, which one, recommend, recommendation, best, suggest, choose
point, reward, bonus, points, loyalty, credits
vip, gold, premium, tier, level, status level
birthday, anniversary
student, pupil, college, university, school, campus
company, business, corporate, firm, organisation, organization, enterprise, employer
wholesale, bulk, large quantity, in quantity
job, career, hiring, vacancy, employment, position, vacancies, work for you
instalment, installment, monthly payment, pay in parts, pay monthly, pay later, spread the cost
reason, why, cause, explain, how come, what happened, explanation
begin, start, commence, started, starting
stop, finish, halt
help, assist, assistance, support me, guide me
possible, way, method, how to, means, trick
reset, restart, reboot, start over
import contacts, address book, contacts
bookmark, favorites, favourites
signature, sign off, footer
spam, junk, unwanted mail, junk mail
attach, attachment, enclosed
forward, pass on, redirect, forwarding
anonymous, without being noticed, secretly, without them knowing, without knowing, incognito
subtitle, caption, transcript, transcription, subtitles, captions, transcriptions
keyword, special character, search term, search terms, query, literal
result, outcome, hits, results
version, edition, release, revision
test, try, check, examine, trial
error message, warning, popup message
playlist, channel, videos of one user
play, watch, stream, autoplay, play automatically
buffer, loading, load slowly, buffering
code, source code, syntax, programming, snippet
reference, bibliography, citation, footnote, references, bibliographic
column, row, cell, columns, rows, cells
formula, function, calculation, sum, calculate
chart, graph, plot, diagram
die, death, dead, deceased, pass away, dies
wait list, waiting list, queue
`;
