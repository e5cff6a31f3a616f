window.YTD.tweets.part0 = [ {
  "tweet" : {
  "id_str": "30",
  "created_at": "Wed Jun 03 22:32:20 +0000 2026",
  "full_text": "Zadar",
  "entities": {
    "hashtags": [
      {
        "text": "hvar",
        "indices": [
          0,
          5
        ]
      }
    ],
    "urls": [
      {
        "url": "https://t.co/a",
        "expanded_url": "https://blog.example/hvar",
        "indices": [
          6,
          20
        ]
      }
    ],
    "user_mentions": [
      {
        "screen_name": "iva",
        "id_str": "8",
        "id": 8,
        "name": "Iva",
        "indices": [
          21,
          25
        ]
      }
    ],
    "media": [
      {
        "id_str": "9",
        "type": "photo",
        "url": "https://t.co/b",
        "media_url_https": "https://pbs.example/b.jpg",
        "indices": [
          26,
          40
        ]
      }
    ]
  },
  "favorite_count": "1",
  "retweet_count": "0"
}
} ]