/** English words of what shops sell; in the form that `lexicon` reads. */
export const EN_GOODS = `
## phones, computers and apps
= phone, mobile, cell phone, smartphone, handset, telephone, cellphone
= computer, pc, desktop, machine, laptop
= app, application, program, software, tool
= internet, web, net, online, world wide web
= wifi, wireless, wi-fi, wlan, wireless network
= no internet, offline, connection lost, no connection, internet down
= network, signal, reception, coverage, bars
= crash, freeze, hang, stop responding, die
= restart, reboot, turn off and on, reset
= install, set up, put on, load
= uninstall, delete app, take off phone
= download, pull down, fetch from the web, save to device
= upload, put online, send up
= update, upgrade, new version, patch, bring up to date
= screen, display, monitor
= keyboard, keypad, keys
= battery, power, charge, juice
= charger, charging cable, power adapter, plug in
= charge up, recharge, power up, refill battery
= sim card, sim, phone chip
= data plan, mobile data, tariff, phone plan, contract
= roaming, use phone abroad, data abroad
= file, document, attachment, folder
= save, store, keep, back up
= backup, safety copy, copy of data
= delete, erase, wipe, remove, get rid of
= click, press, tap, hit, push
= type, key in, enter, write
= print, make a printout, print off
= photo, picture, image, snap, pic, photograph, shot
= take a picture, take a photo, photograph this, selfie, snap a shot
= camera, webcam, lens
= video, clip, film, footage
= share, forward, pass on
= social media, social network, facebook, twitter
= hack, break into, get into a system
= virus, malware, trojan, spyware
= spam, junk mail, unwanted mail
= browser, web browser, chrome, firefox
= search engine, google, search the web, look online
= link, url, hyperlink, web link
= memory, storage, space, disk space
= device, gadget, appliance, machine, equipment
= headphone, earphone, headset, earbud
= bluetooth, pairing, pair device, connect wirelessly
= connect, link, hook up, join, attach, sync
= disconnect, unplug, cut off, detach
= notification, alert, push message, pop up
= error message, error code, warning on screen
= technical support, it support, tech help, it department
> device: tablet, laptop, computer, smartwatch, printer, camera, router
> phone brand: iphone, samsung, nokia, huawei, pixel, motorola
> social network: facebook, twitter, instagram, linkedin, tiktok, snapchat, reddit, whatsapp
> computer part: keyboard, mouse, screen, hard drive, processor, memory
> operating system: windows, android, linux, ios, mac
> file type: pdf, spreadsheet, image, video, document
> app: browser, calendar, calculator, map, game, messenger
> online danger: virus, phishing, spam, hacker, malware

## food and cooking
= food, grub, something to eat, nourishment, meal
= eat, have a meal, dine, consume, tuck in, munch
= drink, beverage, something to drink, sip, swallow
= hungry, starving, peckish, famished, need food
= thirsty, parched, need a drink, dry mouth
= breakfast, morning meal, brekkie, brunch
= lunch, midday meal, luncheon
= dinner, supper, evening meal, tea
= snack, bite to eat, nibble, light meal
= dessert, pudding, sweet, afters
= starter, appetizer, first course, hors d'oeuvre
= cook, prepare food, make a meal, fix dinner
= recipe, how to cook, cooking instruction, how do i make
= ingredient, component, what goes into, what do i need for
= bake, put in the oven, roast
= boil, simmer, heat water, poach
= fry, saute, pan fry, deep fry
= grill, barbecue, broil, bbq
= chop, slice, dice, cut up, mince
= stir, mix, blend, whisk, beat
= cooking time, how long to cook, how long in the oven, when is it done
= taste, flavour, flavor, savour
= delicious, tasty, yummy, scrumptious, appetizing
= disgusting, gross, revolting, yucky, foul
= spicy, hot food, peppery, fiery
= sweet, sugary, honeyed
= sour, acid, tart, bitter
= raw, uncooked, rare, underdone
= burnt, overcooked, charred, overdone
= fresh, just made, newly picked
= rotten, gone off, spoiled, mouldy, stale, out of date food
= healthy, nutritious, good for you, wholesome
= diet, slimming, eating plan, low calorie
= vegetarian, veggie, meat free, plant based, vegan
= allergy, intolerance, allergic to
= gluten free, without wheat, coeliac
= meat, flesh
= potato, spud, tater
= chip, french fry, fry, wedge
= crisp, potato chip, tortilla chip
= biscuit, cookie, cracker
= candy, sweet, sweetie, lolly, confectionery
= fizzy drink, soda, pop, soft drink, coke
= alcohol, booze, liquor, spirits
= beer, ale, lager, pint
= aubergine, eggplant
= courgette, zucchini
= coriander, cilantro
= prawn, shrimp
= leftover, remains, scrap of food
= bowl, dish, plate
= pan, pot, saucepan, frying pan, skillet
= spoon, tablespoon, teaspoon
> drink: coffee, tea, juice, water, milk, latte, lemonade, cola, cocoa
> alcohol: beer, wine, whisky, vodka, gin, rum, champagne, cocktail
> fruit: apple, banana, orange, pear, grape, strawberry, lemon, cherry, melon, peach, pineapple, mango
> vegetable: carrot, potato, tomato, onion, cabbage, broccoli, cucumber, spinach, pepper, bean, pea, lettuce
> meat: beef, pork, chicken, lamb, turkey, bacon, ham, sausage, steak
> fish: salmon, tuna, cod, trout, herring, sardine
> seafood: prawn, shrimp, crab, lobster, mussel, oyster, squid
> dairy: milk, cheese, butter, yoghurt, yogurt, cream
> grain: rice, wheat, oat, corn, barley, pasta, flour
> bread: loaf, roll, toast, bagel, baguette, croissant, bun
> meal: breakfast, lunch, dinner, supper, brunch, snack
> dish: pizza, burger, pasta, soup, salad, sandwich, curry, stew, sushi, taco, lasagna
> spice: salt, pepper, cinnamon, garlic, ginger, basil, curry, oregano
> sweet food: cake, chocolate, ice cream, cookie, pie, candy, honey, doughnut
> sauce: ketchup, mustard, mayonnaise, gravy, salsa, pesto
> nut: almond, peanut, walnut, cashew, hazelnut
> nutrient: protein, fat, carbohydrate, vitamin, fibre, sugar, calcium, iron
> cutlery: knife, fork, spoon, chopstick
> cookware: pan, pot, wok, bowl, saucepan, baking tray
> cooking method: boil, fry, bake, grill, steam, roast

## clothing and sizes
= clothes, clothing, garment, outfit, apparel, attire, togs
= wear, have on, be dressed in
= get dressed, put on clothes, dress
= undress, take off clothes, strip
= trousers, pants, slacks
= jeans, denim, denim pants
= jumper, sweater, pullover, jersey
= coat, jacket, anorak, parka
= shirt, blouse, top
= t-shirt, tee, tee shirt
= dress, gown, frock
= underwear, underpants, knickers, panties, boxers
= tights, pantyhose, stocking
= shoe, footwear, boot
= trainer, sneaker, running shoe, gym shoe
= flip flop, sandal, beach shoe
= hat, cap, beanie, bonnet
= handbag, purse, shoulder bag
= wallet, purse, billfold
= waistcoat, vest, gilet
= swimsuit, swimming costume, bathing suit, bikini, swimming trunks
= pyjamas, pajamas, nightwear, nightdress
= braces, suspenders
= hoodie, hooded sweatshirt, sweatshirt
= suit, business outfit, tuxedo
= tie, necktie, bow tie
= zip, zipper, fastener
= size, measurement, dimension, how big
= too small, too tight, does not fit, pinch
= too big, too large, too loose, baggy
= fit, be the right size, sit well
= size chart, size guide, sizing table, which size am i
= fashion, trend, style, in vogue
= laundry, washing, dirty clothes
= wash clothes, do the laundry, launder
= iron, press, smooth out
= dry cleaning, cleaner's, chemical cleaning
= sew, stitch, mend, darn
= tailor, seamstress, dressmaker
> clothing: shirt, trousers, skirt, dress, sweater, jacket, coat, jeans, sock, suit, blouse, shorts
> footwear: shoe, boot, sandal, slipper, sneaker, heel
> accessory: belt, scarf, glove, hat, tie, sunglasses, handbag
> clothing size: small, medium, large, xl, xxl
> fabric: cotton, wool, silk, linen, leather, denim, polyester, velvet
> clothing part: sleeve, collar, pocket, button, zip, hem
> fashion brand: nike, adidas, gucci, zara, h&m, levi's, puma

## furniture and household
= house, home, dwelling, place
= flat, apartment, condo, suite
= room, chamber, space
= living room, lounge, sitting room, parlour
= bedroom, sleeping room, where i sleep
= bathroom, washroom, shower room
= kitchen, cooking area, kitchenette
= garden, yard, backyard
= basement, cellar, underground room
= attic, loft, top floor storage
= floor, storey, story, level
= lift, elevator
= stairs, staircase, steps
= ground floor, first floor, street level
= sofa, couch, settee
= cupboard, closet, cabinet
= wardrobe, clothes cupboard
= drawer, chest of drawers, dresser
= mattress, bed base, sleeping pad
= blanket, duvet, quilt, comforter
= carpet, rug, mat
= tap, faucet, spigot
= sink, basin, washbasin
= rubbish, trash, garbage, waste, litter
= rubbish bin, trash can, garbage can, dustbin, wastebasket
= throw away, bin, chuck out, dispose of, discard
= recycle, reuse, sort waste
= tidy up, clean up, put in order, straighten
= dust, wipe, polish
= furniture, furnishing, house fittings
= rent, let, lease, pay rent
= tenant, renter, lodger, flatmate
= landlord, landlady, property owner, letting agent
= estate agent, realtor, real estate agent
= builder, craftsman, handyman, contractor
= plumber, pipe fitter, heating engineer
= paint, decorate, do up
= renovate, refurbish, remodel, do up
= tool, implement, instrument, utensil
= spanner, wrench
= torch, flashlight, pocket lamp
= lawn, grass, turf
= plant, grow, sow
= water the plants, irrigate, sprinkle
> furniture: table, chair, sofa, bed, cupboard, shelf, desk, wardrobe, armchair
> room: kitchen, bedroom, bathroom, living room, hall, garage, cellar
> tool: hammer, screwdriver, saw, drill, spanner, ladder, pliers
> building: house, flat, castle, church, skyscraper, cottage, barn
> house part: roof, wall, door, window, floor, ceiling, stairs, chimney, balcony
> bedding: pillow, blanket, sheet, mattress, duvet
> cleaning thing: broom, mop, bucket, sponge, detergent, vacuum cleaner, cloth
> plant: tree, flower, grass, bush, rose, tulip, oak
> garden tool: spade, rake, hose, lawnmower, wheelbarrow
> tableware: plate, cup, glass, bowl, mug, saucer
`;
