extension SpeechWords {
  /// Given names that tell whether "he" or "she" can follow; names that both bear are left out.
  static let givenNames: [(StaticString, SpeechRole)] = [
    (
      """
      aaron abbas abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr
      alejandro alexander alexandre alexei alexey alfred ali allan allen alvaro alvin amir anatoly
      anders andre andreas andrei andres andrew andrzej angus anthony antoine anton antonio antony
      anwar ariel arnold arthur arturo aung barack barry bashar ben benedict benjamin bernard bernie
      bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
      byron calvin carl carlo carlos cesar charles charlie chris christian christoph christopher chuck
      clarence clark claude clint colin connor conor craig curtis dale damian damien dan daniel
      daniele danny darren dave david davide dean dennis denis derek diego dieter dimitri dmitri
      dmitry dominic don donald doug douglas duncan dustin dwayne dwight earl ed eddie eduardo edward
      edwin elijah elon emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio
      felix ferdinand fernando fidel filip floyd francesco francis francisco franck frank franz fred
      frederick gabriel gareth garry gary gavin geoff geoffrey george georges gerald gerard gerhard
      giorgio giovanni giuseppe glenn gordon graham greg gregory guillaume gustavo guy hamid hans
      harold harry harvey hassan hector heinz helmut henri henrik henry herbert herman howard hugh
      hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jaime jair jake james
      jamie jan jared jason javier jay jean-claude jean-luc jean-pierre jeff jeffrey jens jeremy
      jerome jerry jim jimmy joachim joao joaquin joe joel johan johannes john johnny jon jonas
      jonathan jorge jose josef joseph josh joshua juan julian julio jurgen justin karim karl keith
      ken kenneth kevin khalid kirk kofi kurt kyle larry lars laurent lee len leo leon leonard
      leonardo leonid leroy liam lionel lloyd louis lucas ludwig luigi luis luke mahmoud manuel marc
      marcel marco marcos marcus mario mark markus martin marty marvin massimo matt matteo matthew
      maurice mauricio max maxim mehmet michael michel miguel mikael mike mikhail milan milos mitch
      mitt mohamed mohammad mohammed morris moses muhammad murray mustafa narendra nathan nathaniel
      neal neil nelson nicholas nicolas nigel nikita nikolai noah norman oleg oleksandr oliver
      olivier omar oscar osama otto owen pablo paolo pascal patrick paul paulo pavel pedro
      peter petro phil philip philippe pierre pietro quentin rafael rahul raj rajiv ralph ramon
      randy raphael raul ravi ray raymond recep reinhard rene rex ricardo richard rick rob robert
      roberto robin rod rodney rodrigo roger roland roman ron ronald roy ruben rudolf rudy rupert
      russell ryan saddam salman salvador sam samir samuel santiago scott sean sebastian seth
      sergei sergey sergio shane shaun silvio simon spencer stanley stefan stephan stephen sterling
      steve steven stewart stuart sultan sylvester tariq ted terence terrence theo theodore thierry
      thomas tim timothy tobias todd tom tomas tommy tony travis trevor tyler vaclav vincent
      viktor vitali vladimir volodymyr wade walter warren wayne wes wilhelm will william
      willie winston wolfgang xavier yasser yevgeny yitzhak yoshihide yuri yusuf zachary zayn
      lebron kanye shinzo fumio narendra boris anthony gianni dominic jurgen pep jose mauricio
      """, .male
    ),
    (
      """
      abigail ada adele adriana agnes aisha alessandra alexandra alice alicia alison allison alyssa
      amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annette
      annie antonia aretha ashley audrey aung-san barbara beatrice becky bernadette beth betty
      beverly beyonce bianca bonnie brenda bridget britney brooke camila camilla camille carla
      carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia celine
      charlotte chelsea cherie cheryl chloe christina christine cindy claire clara claudia colleen
      connie constance courtney crystal cristina cynthia daisy daniela danielle daphne dawn deborah
      debbie debra deirdre delia denise diana diane dolores donna dora doris dorothy edith eileen
      elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa emilia emily emma erica erika
      erin esther ethel eva eve evelyn faith fatima felicia fiona florence frances francesca
      freya gabriela gabrielle gemma georgia georgina geraldine gertrude gillian gina giorgia
      gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen
      helena helene henrietta hillary hilary holly hope ida imelda indira ines ingrid irene irina
      iris isabel isabella ivanka jacinda jackie jacqueline jane janet janice jasmine jayne jean
      jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jodie josephine joy joyce
      juanita judith judy julia juliana julie juliet june kaitlyn kamala karen karin kate katherine
      kathleen kathryn kathy katie katrina kayla keira kellyanne kimberly kirsten kristen kristin
      kristina krystal larisa laura lauren leah leila lena leslie lila lillian lily linda lisa liz
      lois loretta lori lorraine louise lucia lucy luisa lydia lyndsey lynn mabel madeleine madonna
      maggie malala mandy marcia margaret margarita maria mariah marianne marie marilyn marina
      marine marion marjorie marta martha martina mary maryam matilda maureen maya meagan meg megan
      meghan melania melanie melinda melissa mercedes meredith mia michelle mildred mindy miranda
      miriam moira molly monica muriel myra nadia nancy naomi natalia natalie natasha nellie
      nicola nicole nina nora norma olga olivia ophelia oprah paige pamela patricia patty paula
      pauline penelope penny phoebe phyllis polly priscilla priti priya rachel ramona raquel
      rebecca renee rhonda rihanna rita roberta rosa rosalind rose rosemary rosie roxanne ruth
      sabrina sally samantha sandra sara sarah scarlett selena serena sharon sheila shelley
      sherry shirley sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana
      susanne suzanne svetlana sylvia tamara tammy tania tanya tara tatiana taylor teresa tessa
      thelma theresa tiffany tina tracey trudy ursula valentina valerie vanessa vera veronica
      victoria viola violet virginia vivian vivien wanda wendy whitney whoopi winifred yolanda
      yulia yvette yvonne zara zoe zainab zhanna choe theresa nicola
      """, .female
    ),
  ]
}
