/** English words of people, places and what is done; in the form that `lexicon` reads. */
export const EN_EVERYDAY = `
## family and people
= mother, mum, mom, mummy, mommy, mama
= father, dad, daddy, papa, pop
= parent, mum and dad, folks
= child, kid, youngster, little one, infant
= baby, newborn, infant, toddler
= son, boy, male child
= daughter, girl, female child
= brother, bro, male sibling
= sister, sis, female sibling
= grandmother, grandma, granny, nan, nana
= grandfather, grandpa, grandad
= husband, spouse, hubby, partner
= wife, spouse, better half, missus
= boyfriend, girlfriend, partner, lover, sweetheart
= friend, pal, mate, buddy, chum
= relative, family member, relation, kin
= man, male, guy, bloke, fellow, chap
= woman, female, lady
= people, folk, persons, everyone
= somebody, someone, anyone, anybody, a person
= nobody, no one, not a soul
= teenager, adolescent, teen, youth
= adult, grown up, of age
= old person, senior, elderly, pensioner
= marry, get married, tie the knot, wed
= wedding, marriage, getting married
= divorce, split up, separate, break up
= pregnant, expecting, having a baby
= born, come into the world, birth
= die, pass away, kick the bucket, decease
= dead, deceased, no longer alive
= love, adore, be in love with, be fond of
= kiss, smooch, peck, snog
= hug, cuddle, embrace
= babysitter, nanny, childminder, au pair
= nursery, kindergarten, daycare, playgroup
= pram, stroller, pushchair, buggy
= nappy, diaper
= pet, house animal, animal companion
= dog, puppy, hound, doggy
= cat, kitten, kitty, pussycat
> relative: mother, father, brother, sister, uncle, aunt, cousin, grandmother, grandfather, nephew, niece, son, daughter
> person: man, woman, child, baby, teenager, adult, senior
> partner: husband, wife, boyfriend, girlfriend, fiance
> pet: dog, cat, hamster, goldfish, rabbit, parrot, guinea pig
> wild animal: lion, tiger, elephant, bear, wolf, monkey, fox, deer, snake
> farm animal: cow, pig, sheep, horse, goat, chicken, duck
> bird: eagle, sparrow, pigeon, owl, parrot, crow, seagull
> insect: bee, fly, mosquito, ant, butterfly, spider, wasp
> famous person: president, king, queen, actor, singer, athlete
> baby item: nappy, pram, bottle, cradle, pacifier, dummy
> religion: christian, muslim, jewish, hindu, buddhist
> marital status: single, married, divorced, widowed, engaged

## places and directions
= place, location, spot, site, position
= direction, way, course, route
= directions to, how do i get to, show me the way, navigate to, route to
= route, way, path, itinerary
= map, city plan, street map
= navigation, gps, sat nav, route planner
= near, close, nearby, not far, around here
= nearest, closest, next one from here
= far, distant, a long way, remote
= left, left hand side, to the left
= right hand side, to the right, turn right
= straight on, straight ahead, keep going
= turn, bend, corner
= opposite, across from, facing
= next to, beside, by, alongside
= behind, at the back of, in the rear
= in front of, before, ahead of
= above, over, on top of
= below, under, underneath, beneath
= inside, within, indoors
= outside, outdoors, in the open, out of doors
= between, in the middle of, among
= here, in this place, over here
= there, in that place, over there
= everywhere, all over, all around
= entrance, way in, entry, door
= exit, way out, emergency door
= town, city, municipality, village
= city centre, downtown, town centre, inner city
= suburb, outskirts, edge of town
= district, area, neighbourhood, quarter, region
= country, nation, state, land
= countryside, rural area, out in the sticks
= pavement, sidewalk, footpath
= postcode, zip code, zip, postal code
= sea, ocean, the deep
= beach, seaside, coast, shore
= mountain, hill, peak
= river, stream, brook
= forest, wood, woodland
= lake, pond, pool
= park, green space, playground
= how far is it, distance to, how many miles to
= how long does it take, travel time, time to get there, when will i be there
= get lost, lose my way, take wrong turn
> direction: north, south, east, west, left, right, up, down
> public place: park, library, museum, square, station, market, church, town hall
> landscape: mountain, river, lake, forest, beach, desert, island, valley
> settlement: city, town, village, suburb, capital
> map app: google maps, waze, apple maps, tomtom
> us state: california, texas, florida, alaska, hawaii, ohio, nevada
> uk nation: england, scotland, wales, northern ireland
> water: sea, ocean, river, lake, pond, canal

## starting, stopping and changing
= start, begin, commence, get going, kick off, set in motion
= stop, cease, end, halt, quit, give up
= continue, go on, carry on, keep going, proceed
= finish, complete, end, wrap up, be done with
= end, conclusion, finish
= beginning, start, onset, outset
= cancel, call off, scrap, back out of, no longer want, change my mind about, abort
= change, alter, modify, adjust, amend, make different
= edit, revise, correct, rework
= improve, make better, enhance, upgrade
= add, include, put in, insert, append
= remove, delete, take away, take out, get rid of, clear
= replace, substitute, swap out, put in place of
= switch, change over, swap, shift
= create, set up, build, produce
= prepare, get ready, set up, make ready
= organize, organise, arrange, fix up, plan
= undo, reverse, go back, revert
= reset, restore, back to default, factory settings
= repeat, do again, say again, redo
= keep, hold on to, retain, hang on to
= leave, go away, depart, take off, clear off
= come back, return, get back
= enter, come in, go in
= move, shift, relocate
= put, place, lay, set
= open, unlock, unseal
= close, shut, fasten
= use, employ, utilize, utilise, make use of
= work, function, operate, be in order
= happen, occur, take place, come about
= become, turn into, grow into
= avoid, stay clear of, steer clear, prevent
= prevent, stop from, hinder, block
= manage, cope, handle, deal with
= solve, resolve, sort out, clear up, work out
= solution, fix, way out, remedy, workaround
= fill in, fill out, complete a form
= form, application, paperwork
= combine, merge, put together, join
= separate, split, divide, take apart
= push, shove
= pull, drag, draw, tug
= throw, toss, chuck, fling
= hold, grip, grasp
= carry, bring, take along, lug
= give, hand over, pass, provide
= offer, provide, supply
= turn down, lower, reduce, soften
= speed up, hurry, make faster, get a move on
= succeed, manage to, pull off, be successful
= fail, not succeed, come to nothing, flop
= allow access, grant permission, let in
> change verb: increase, decrease, edit, replace, rename, move, convert
> start verb: start, begin, open, activate, launch
> end verb: stop, finish, close, cancel, quit, terminate
> movement: walk, run, jump, climb, swim, fly, crawl
> hand action: grab, push, pull, throw, catch, lift, press

## finding, showing, telling and asking
= find, locate, discover, come across, track down
= search, look for, seek, hunt for, try to find
= look up, search for info, check, google
= show, display, let me see, present, bring up
= tell, inform, let know, notify, say to
= say, state, mention, utter
= ask, inquire, enquire, pose a question
= check, look into, examine, inspect, verify
= see, notice, spot, catch sight of
= look, glance, peek, gaze
= hear, catch, overhear
= describe, depict, give detail
= mean, signify, stand for, imply
= think, believe, reckon, suppose, be of the opinion
= consider, think about, weigh up, mull over
= decide, make up my mind, settle on, determine
= decision, choice, resolution
= choice, option, alternative, possibility
= compare, contrast, set side by side
= announce, declare, make public, proclaim
= warn, alert, caution
= warning, alert, caution, heads up
= invite, ask over, ask along
= invitation, invite, being asked to come
= introduce, present, make known
= meet, see each other, get together, come together
= visit, call on, drop by, come round, pop in
= write, compose, put down
= recognize, recognise, identify, know again
= detail, particular, specifics, fine point
= info, information, data, details, facts
= manual, instructions, user guide, handbook
= fact, truth, piece of information
= reason, cause, motive, why
= result, outcome, consequence, effect
= prove, show to be true, give evidence
= proof, evidence, confirmation
= hide, conceal, cover up
= sort, arrange, put in order, classify
= filter, narrow down, limit the result
> way of saying: say, tell, whisper, shout, mention, explain, ask, answer
> way of seeing: look, watch, stare, glance, notice, observe
> thinking: believe, guess, know, doubt, remember, decide
> information source: book, website, newspaper, expert, encyclopedia, wikipedia, manual

## likes and dislikes
= like, enjoy, be fond of, dig, be into
= dislike, not like, can't stand, don't care for
= hate, detest, loathe, can't bear
= favourite, favorite, preferred, number one
= love it, think it's great, be mad about, be crazy about
= satisfied, content, pleased with, happy with
= recommend, would buy again, endorse, speak well of
= popular, well liked, in demand, trendy
= unpopular, disliked, not in demand
= cool, neat, wicked, rad
= cute, adorable, charming
= impressive, remarkable, striking, breathtaking
= pleasant, enjoyable, agreeable, lovely
= unpleasant, nasty, disagreeable, horrid
= comfortable, cosy, comfy, snug
= uncomfortable, awkward to use, hard to sit on
= perfect, ideal, just right, flawless
= worth it, good value, worthwhile
= respect, admire, look up to, think highly of
= trust, rely on, depend on, have faith in
= reliable, dependable, trustworthy, sound
= unreliable, can't be trusted, not dependable
= miss, long for, wish was here
= regret, be sorry about, wish i had not
= appreciate, value, be grateful for
= put up with, bear, stand, tolerate
> praise word: great, super, brilliant, wonderful, perfect, awesome, lovely
> criticism word: terrible, awful, rubbish, useless, pathetic, disappointing
> rating: star, thumbs up, thumbs down, score, grade
`;
