/** English words of money, orders, delivery and returns; in the form that `lexicon` reads. */
export const EN_SHOPPING = `
## quantity and degree
= many, a lot of, lots of, plenty of, loads of, numerous, heaps of, a great deal of, tons of
= few, not many, hardly any, a handful of, a couple of
= all, every, each, the whole lot, everything, entire, whole
= none, nothing, zero, not any, nil, nought
= some, a few, several, a bit of, a number of
= enough, sufficient, adequate, ample
= too much, too many, excessive, over the top, more than enough
= too little, not enough, insufficient, inadequate, short
= more, additional, extra, further, another, increased
= less, fewer, reduced, lower, not as much
= most, majority, the bulk of, greater part
= maximum, max, at most, highest, upper limit, ceiling, cap
= minimum, min, at least, lowest, lower limit, smallest
= very, really, extremely, highly, so, awfully, terribly, super
= quite, rather, fairly, pretty much, somewhat, kind of, reasonably
= almost, nearly, just about, practically, close to, not quite
= about, approximately, roughly, around, more or less, circa, or so
= exactly, precisely, just, on the dot, to the letter
= only, merely, solely, nothing but, simply, exclusively
= both, the two, the pair of
= half, fifty percent, one of two, semi
= double, twice, two times, twofold, duplicate
= single, one, sole, individual, lone
= amount, quantity, sum, volume, number
= total, overall, altogether, in all, grand total, combined
= average, mean, typical, on the whole, in general
= part, piece, portion, section, bit, fraction
= big, large, huge, enormous, massive, giant, great, vast
= small, little, tiny, mini, compact, wee, teeny
= complete, full, whole, thorough, entire
= empty, vacant, nothing inside, blank, bare
= limit, restriction, cap, maximum allowed, threshold, ceiling
= unlimited, no limit, without restriction, infinite, as much as i want
= increase, raise, go up, rise, boost, put up, grow, turn up
= decrease, reduce, lower, cut, go down, bring down, drop, lessen
= equal, same, identical, alike, equivalent, no different
= different, other, unlike, not the same, distinct, dissimilar
> number: one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, hundred, thousand, million
> group size: pair, couple, trio, dozen, crowd, bunch
> ordinal: first, second, third, fourth, fifth, last
> fraction: half, third, quarter, tenth, percent
> container amount: bottle, box, pack, bag, cup, glass, slice, handful
> large quantity: lot, plenty, heap, pile, ton, majority

## money and prices
= money, cash, funds, dough, finances, dosh, moolah
= price, cost, charge, rate, how much
= fee, charge, commission, surcharge, levy, cost
= pay, settle, cough up, shell out, fork out, make a payment, foot the bill
= payment, remittance, instalment, paying
= cheap, inexpensive, low cost, affordable, good value, budget, economical, bargain
= expensive, dear, costly, pricey, overpriced, cost a fortune, rip off, steep
= free, gratis, no charge, complimentary, at no cost, for nothing, free of charge
= discount, reduction, price cut, money off, markdown, rebate, deal
= save money, cut cost, economize, put aside, set aside, spend less
= spend, splash out, lay out, blow, go through
= spending, expense, expenditure, outgoing, outlay
= owe, be in debt, be in the red, have to pay back
= debt, money owed, arrears, liability, what i owe
= lend, loan out, advance
= borrow, take a loan, get credit, be lent
= loan, credit, advance, borrowing, finance
= mortgage, home loan, house loan, property loan
= interest rate, apr, annual percentage rate, interest
= pay back, repay, pay off, return the money, reimburse
= budget, financial plan, spending plan, how much i can spend
= rich, wealthy, well off, loaded, affluent, made of money
= poor, broke, skint, hard up, penniless, short of money
= income, earnings, revenue, takings
= save up, savings, nest egg, put money away, rainy day fund
= invest, put money into, buy stock, speculate
= investment, stock, share, fund, asset, portfolio
= stock price, share price, market price, quote
= profit, gain, make money
= lose money, loss, deficit, shortfall
= coin, change, small change, loose change
= banknote, bill, paper money
= instalment plan, pay in parts, pay monthly, hire purchase, buy now pay later, split the payment
= quote, estimate, cost estimate, price offer
= tip, gratuity, service charge, leave something extra
= donate, give to charity, contribute, chip in
= donation, gift, contribution, charity
= deposit, down payment, security, advance payment
= haggle, bargain, negotiate, knock the price down
= credit score, credit rating, credit history, creditworthiness, fico
> currency: dollar, euro, pound, yen, franc, peso, rupee, yuan, krona, lira, ruble
> coin: penny, cent, dime, nickel, quarter
> money slang: buck, quid, grand, dough, dosh, fiver, tenner
> income: salary, wage, pension, bonus, interest, dividend
> expense: rent, bill, groceries, fuel, subscription, insurance, tax
> bill: water, internet, rent, council tax
> loan: mortgage, car loan, student loan, overdraft, payday loan
> savings: piggy bank, savings account, isa, pension, 401k, ira
> security: stock, share, bond, fund, option, etf
> crypto: bitcoin, ethereum, dogecoin, litecoin, token
> means of payment: cash, card, cheque, transfer, paypal, voucher, apple pay, google pay

## shopping and orders
= buy, purchase, acquire, shop for, pick up, get hold of
= sell, flog, offer for sale, put on the market, vend
= order, place an order, put in an order, send for, request
= my order, purchase, what i ordered, item i bought
= shop, store, outlet, retailer, boutique
= online shop, web shop, e-commerce, internet store, online store
= shopping cart, basket, trolley, shopping bag, cart
= checkout, till, cash desk, cash register, pay desk
= item, product, article, goods, merchandise, thing
= in stock, available, on hand, have it, obtainable
= out of stock, sold out, unavailable, none left, not available, back ordered
= restock, get more in, back in stock, replenish
= cancel order, don't want my order, call off purchase, withdraw order
= change order, modify order, edit order, amend order, swap an item in
= wish list, favourite list, saved item, save for later
= catalogue, catalog, brochure, product list, range
= browse, look around, have a look, window shop
= try on, test, sample, fitting
= brand, make, label, manufacturer, trademark
= model, version, edition, variant, type
= colour, color, shade, hue, tint
= pre-order, reserve, order in advance, put my name down for
= order confirmation, confirmation email, proof of order, acknowledgement
= order number, order id, reference number, confirmation number
= order status, state of my order, where is my order, order progress
= supermarket, grocery store, food store, hypermarket
= groceries, food shopping, weekly shop, provisions
= shopping centre, mall, shopping mall, arcade, retail park
= queue, line, wait in line, stand in line
= gift, present, gift wrap, surprise
= second hand, used, pre-owned, pre-loved, refurbished
= brand new, unused, mint, never worn
= auction, bid, bidding
= customer review, rating, feedback, testimonial
> shop: bakery, butcher, supermarket, pharmacy, bookshop, florist, newsagent, hardware store, greengrocer
> online marketplace: amazon, ebay, etsy, alibaba, walmart
> order step: choose, cart, checkout, confirm, deliver
> colour: red, blue, green, yellow, black, white, orange, purple, pink, brown, grey, gray
> material: wood, metal, plastic, glass, cotton, leather, paper, stone, steel, wool
> gift: flowers, chocolate, perfume, toy, jewellery
> jewellery: ring, necklace, bracelet, earring, brooch
> shop staff: cashier, shop assistant, sales clerk

## delivery and parcels
= deliver, bring, drop off, hand over, get to my door
= delivery, shipment, consignment, dispatch
= ship, send, dispatch, post, mail out, send off
= parcel, package, packet, box, shipment
= courier, carrier, delivery driver, delivery man, delivery service
= track, follow, trace, monitor, where is my parcel
= tracking number, tracking code, tracking link, consignment number
= shipping cost, postage, delivery charge, shipping fee, carriage
= delivery time, how long does shipping take, delivery period, when will it arrive
= arrive, turn up, come, show up, get here, reach
= not arrived, still waiting for, never came, did not receive, hasn't turned up, where is it
= shipping address, delivery address, where to send it, ship to
= change address, different address, new address, wrong address
= express delivery, next day delivery, fast shipping, priority mail, rush
= standard delivery, normal shipping, regular post
= collect, pick up, fetch, collection in store, click and collect
= pickup point, parcel shop, locker, collection point
= post office, mail office, postal service
= letter, envelope, mail
= stamp, postage stamp, franking
= mailbox, letterbox, postbox, post box
= postman, mailman, letter carrier, postie, mail carrier
= lost parcel, missing package, lost in the post, gone astray
= neighbour, neighbor, person next door
= sign for, signature on delivery, proof of delivery
= delivery slot, time window, delivery appointment
= reschedule delivery, postpone delivery, deliver another day, redeliver
= international shipping, ship abroad, deliver overseas, ship to another country
= customs, import duty, border tax, customs charge
= pack, wrap, box up, package up
= packaging, wrapping, cardboard, bubble wrap
= unpack, unwrap, open the box
> courier firm: ups, fedex, dhl, usps, royal mail, hermes, dpd
> delivery option: express, standard, overnight, same day, pickup, courier
> postal item: letter, parcel, postcard, envelope, stamp
> delivery status: shipped, in transit, out for delivery, delivered, returned, lost
> packing material: box, tape, cardboard, bubble wrap, string
> address part: house number, postcode, zip code, city, country

## returns, refunds and exchanges
= return, send back, bring back, take back, give back
= refund, money back, reimbursement, pay back, get my money returned
= reimburse, repay, compensate, give money back
= exchange, swap, replace, trade, change for another, switch for
= replacement, substitute, new one, spare
= return label, return slip, return form, prepaid label
= return window, how long to return, return period, days to send back
= store credit, credit note, voucher instead, shop credit
= partial refund, part of the money back, some money back
= compensation, damages, make up for, goodwill payment
= guarantee, warranty, assurance, cover
= under warranty, still covered, within guarantee
= don't want it, no longer want, changed my mind, not needed any more
= unsuitable, not as expected, not what i wanted, doesn't fit, not as described
= wrong item, different product, sent me the wrong, incorrect item, not what i ordered
= contract end, notice period, withdrawal, get out of contract
= receipt, proof of purchase, sales slip, till slip
= original packaging, unopened, still sealed, tag attached
= restocking fee, return charge, cost of return
> reason for return: defective, wrong size, too late, changed mind, damaged, unwanted
> return paper: return label, return slip, return form, receipt
> remedy: refund, exchange, repair, replacement, discount, store credit
> proof: receipt, photo, invoice, order number, certificate
`;
